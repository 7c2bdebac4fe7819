import { z } from 'zod'
import { db, inTransaction } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { canonicalEmail } from '@/lib/email'
import { decrypt, keyedHash } from '@/lib/encryption'
import { sealed, unsealed } from '@/lib/sealing'
import { noteArrival } from './arriving'
import { isPassword } from './passwords'
import { takeRecoveryCode } from './recovery-codes'
import { type Device, newSession } from './sessions'
import { countAttempt, forgive } from './throttling'
import { plainCode, stepOfCode } from './totp'

export interface Credentials {
  email: string
  password: string
  /** Whether the member says that the device is their own. */
  trusted: boolean
}

/** What a right first step leads to: a session's secret, or the second step, by a proof that the first one was right. */
export type Entrance = { kind: 'open'; secret: string } | { kind: 'secondStep'; proof: string }

const PROOF = 'second step'
/** Long enough to look for the phone. */
export const PROOF_SECONDS = 10 * 60

/**
 * The first step of signing in.
 * @returns null when address and password do not belong together, whichever is wrong
 * @throws TooMany after too many mistakes for this account or from this network
 */
export async function enterByPassword(credentials: Credentials, device: Device): Promise<Entrance | null> {
  const email = canonicalEmail(credentials.email)
  const attempt = { account: email ?? credentials.email.slice(0, 200), network: device.network }
  await countAttempt(attempt)
  const member = email === null ? null : await db().member.findUnique({ where: { email } })
  if (!(await isPassword(credentials.password, member?.passwordHash ?? null)) || !member || member.leftAt) {
    return null
  }
  await forgive(attempt)
  const entrance = await entranceOf(member, credentials.trusted, device)
  if (entrance.kind === 'open') await noteArrival(member, 'enterByPassword')
  return entrance
}

/** What is open to a member who has taken the first step, whichever way they took it. */
export async function entranceOf(member: Member, trusted: boolean, device: Device): Promise<Entrance> {
  if (member.totpSecret) return { kind: 'secondStep', proof: proofOf(member, trusted) }
  return { kind: 'open', secret: await newSession(member.id, { trusted, device: device.name }) }
}

/**
 * The second step: a code of the authenticator, or a recovery code. Each is taken once.
 * @param proof of the first step, ten minutes old at most
 * @returns the session's secret; `'wrong'` for a wrong code; null when the first step must be taken again
 * @throws TooMany as the first step does
 */
export async function enterBySecondStep(
  proof: string | undefined,
  code: string,
  device: Device,
): Promise<{ secret: string; trusted: boolean } | 'wrong' | null> {
  const proved = await provedMember(proof)
  if (!proved) return null
  const { member, trusted } = proved
  const attempt = { account: `second step ${member.id}`, network: device.network }
  await countAttempt(attempt)
  if (!(await takeCode(member, code))) {
    await noteArrival(member, 'secondStepFailed')
    return 'wrong'
  }
  await forgive(attempt)
  await noteArrival(member, 'enterBySecondStep')
  return { secret: await newSession(member.id, { trusted, device: device.name }), trusted }
}

/** The member whose password a proof says was right; null when it is none, or when the password was changed since. */
export async function provedMember(
  proof: string | undefined,
): Promise<{ member: Member & { totpSecret: Uint8Array }; trusted: boolean } | null> {
  const text = unsealed(PROOF, proof)
  if (text === null) return null
  const { id, trusted, password } = proofShape.parse(JSON.parse(text))
  const member = await db().member.findFirst({ where: { id, leftAt: null } })
  if (!member?.totpSecret || markOf(member) !== password) return null
  return { member: { ...member, totpSecret: member.totpSecret }, trusted }
}

/** Two who try one code at once: the first one's update makes the second one's find nothing. */
async function takeCode({ id, totpSecret }: { id: number; totpSecret: Uint8Array }, typed: string): Promise<boolean> {
  const code = plainCode(typed)
  if (!/^\d{6}$/.test(code)) return inTransaction((tx) => takeRecoveryCode(tx, id, code))
  const step = stepOfCode(decrypt(totpSecret), code)
  if (step === null) return false
  const where = { id, OR: [{ totpUsedStep: null }, { totpUsedStep: { lt: step } }] }
  return (await db().member.updateMany({ where, data: { totpUsedStep: step } })).count === 1
}

const proofShape = z.object({ id: z.number(), trusted: z.boolean(), password: z.string() })

const proofOf = (member: Member, trusted: boolean) =>
  sealed(PROOF, JSON.stringify({ id: member.id, trusted, password: markOf(member) }), PROOF_SECONDS)

/** Tells one password from the next, and nothing about either. */
const markOf = ({ passwordHash }: Member) => keyedHash(`proof ${passwordHash}`).toString('base64url')
