import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { makeRecoveryCodes } from '@/lib/auth/recovery-codes'
import { newTotpSecret, plainCode, stepOfCode } from '@/lib/auth/totp'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { Conflict } from '@/lib/errors'
import { confirmedMember, memberOf } from './confirming'

/** Makes a secret for the actor's authenticator. Nothing asks for its codes until one of them was right. */
export async function beginSecondStep(actor: Actor): Promise<void> {
  const { id, totpSecret } = await memberOf(actor)
  if (totpSecret) throw new Conflict('secondStep.isOn')
  await db().member.update({ where: { id }, data: { totpPending: encrypt(newTotpSecret()) } })
}

/**
 * From now on signing in asks for a code.
 * @returns recovery codes, which are not stored and cannot be told again
 * @throws Conflict for a wrong code; as `confirmedMember` does for a wrong password
 */
export async function confirmSecondStep(actor: Actor, typed: string, password: string): Promise<string[]> {
  const { id, totpPending } = await confirmedMember(actor, password)
  if (!totpPending) throw new Conflict('secondStep.notBegun')
  const step = stepOfCode(decrypt(totpPending), plainCode(typed))
  if (step === null) throw new Conflict('secondStep.wrongCode')
  return inTransaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id, totpPending, totpSecret: null },
      data: { totpSecret: totpPending, totpPending: null, totpUsedStep: step },
    })
    if (count === 0) throw new Conflict('secondStep.isOn')
    await note(tx, actor, 'secondStepOn', `member ${id}`)
    return makeRecoveryCodes(tx, id)
  })
}

/** New recovery codes in place of the former. @throws as `confirmedMember` does for a wrong password */
export async function renewRecoveryCodes(actor: Actor, password: string): Promise<string[]> {
  const { id, totpSecret } = await confirmedMember(actor, password)
  if (!totpSecret) throw new Conflict('secondStep.isOff')
  return inTransaction(async (tx) => {
    await note(tx, actor, 'recoveryCodes', `member ${id}`)
    return makeRecoveryCodes(tx, id)
  })
}

/** From now on the password alone is asked. @throws as `confirmedMember` does for a wrong password */
export async function endSecondStep(actor: Actor, password: string): Promise<void> {
  const { id } = await confirmedMember(actor, password)
  await inTransaction(async (tx) => {
    await withoutSecondStep(tx, id)
    await note(tx, actor, 'secondStepOff', `member ${id}`)
  })
}

/** Takes the authenticator's secret and the recovery codes away. */
export async function withoutSecondStep(tx: Tx, id: number): Promise<void> {
  await tx.member.update({ where: { id }, data: { totpSecret: null, totpPending: null, totpUsedStep: null } })
  await tx.recoveryCode.deleteMany({ where: { memberId: id } })
}
