import { type Actor, memberIdOf } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { withoutOpenIdAccounts } from '@/lib/auth/openid-accounts'
import { hashOfPassword } from '@/lib/auth/passwords'
import { endSessionsOf } from '@/lib/auth/sessions'
import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { isGuessable } from './input'
import { withoutLinksTo } from './mailed-links'
import { canManageMembers } from './policy'
import { openResetLink } from './queries'
import { withoutSecondStep } from './second-step'

const VALID_MS = 24 * 60 * 60 * 1000

/**
 * Makes the secret of a link by which a member sets a new password: once, and within a day. An earlier one holds no longer.
 * @param options.withoutSecondStep for whoever lost the authenticator and the recovery codes: the link ends the second step
 * @returns the secret, which is not stored and cannot be told again
 * @throws NotFound for somebody who left; Conflict for the actor's own, which is changed with the present password
 */
export async function makeResetLink(
  actor: Actor,
  memberId: number,
  options: { withoutSecondStep: boolean },
): Promise<string> {
  if (!canManageMembers(actor)) throw new Forbidden('accounts.notOwner')
  const token = newToken()
  if (actor.kind === 'member' && actor.id === memberId) throw new Conflict('reset.own')
  const madeById = memberIdOf(actor)
  const link = { ...options, madeById, tokenHash: hashOfToken(token), expiresAt: new Date(Date.now() + VALID_MS) }
  await inTransaction(async (tx) => {
    if (!(await tx.member.findFirst({ where: { id: memberId, leftAt: null } }))) {
      throw new NotFound('accounts.noMember')
    }
    const memberId_byMail = { memberId, byMail: false }
    await tx.resetLink.upsert({ where: { memberId_byMail }, create: { memberId, ...link }, update: link })
    await note(tx, actor, 'resetLink', `member ${memberId}`)
  })
  return token
}

/**
 * Sets the password of whoever holds a reset link's secret. Every session of theirs ends, and every passkey and access token
 * holds no longer: whoever had got in by the old password is out, with what they left behind.
 * @returns the address to sign in with
 * @throws NotFound when the link was used, replaced or has expired; Conflict for a password that is the name or the address
 */
export async function resetPassword(token: string, password: string): Promise<string> {
  if (!(await openResetLink(token))) throw new NotFound('reset.noLink') // before the costly hash: strangers may ask
  const passwordHash = await hashOfPassword(password)
  return inTransaction(async (tx) => {
    const where = { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } }
    const link = await tx.resetLink.findFirst({ where, include: { member: true } })
    const { count } = await tx.resetLink.deleteMany({ where })
    if (!link || count === 0 || link.member.leftAt) throw new NotFound('reset.noLink')
    const { id, role, email } = link.member
    if (isGuessable(password, link.member)) throw new Conflict('accounts.guessablePassword')
    await tx.member.update({ where: { id }, data: { passwordHash } })
    await withoutLinksTo(tx, id)
    if (link.withoutSecondStep) await withoutSecondStep(tx, id)
    await endSessionsOf(tx, id, null)
    await tx.accessToken.deleteMany({ where: { memberId: id } })
    await tx.passkey.deleteMany({ where: { memberId: id } })
    await withoutOpenIdAccounts(tx, id)
    await note(tx, { kind: 'member', id, role }, 'reset', `member ${id}`)
    return email
  })
}
