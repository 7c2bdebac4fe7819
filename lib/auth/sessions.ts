import { db, type Tx } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { hashOfToken, newToken } from './tokens'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** How long a session lives after its last use: on a device of the member's own, and on any other. */
const LIFETIME_MS = { trusted: 90 * DAY_MS, other: DAY_MS / 2 }
/** Last use is noted this seldom: it decides about days. */
const NOTE_EVERY_MS = 10 * MINUTE_MS

/** Where somebody speaks from. */
export interface Device {
  /** The client's address; counted by, never stored. */
  network: string
  /** What the browser says of itself. */
  name: string | null
}

/** Opens a session for a member who has shown by other means who they are. @returns its secret */
export async function newSession(
  memberId: number,
  { trusted, device }: { trusted: boolean; device: string | null },
): Promise<string> {
  const secret = newToken()
  await db().session.create({
    data: { id: idOf(secret), memberId, trusted, device: device?.slice(0, 300) ?? null, expiresAt: endFrom(trusted) },
  })
  return secret
}

export type OpenSession = { id: string; member: Member }

/** The session with this secret and its member, or null: it ended, was revoked, or the member left. */
export async function sessionWith(secret: string, now = new Date()): Promise<OpenSession | null> {
  const session = await db().session.findUnique({ where: { id: idOf(secret) }, include: { member: true } })
  if (!session || session.expiresAt <= now || session.member.leftAt) return null
  if (now.getTime() - session.lastUsedAt.getTime() > NOTE_EVERY_MS) {
    const { id, trusted } = session
    await db().session.updateMany({ where: { id }, data: { lastUsedAt: now, expiresAt: endFrom(trusted, now) } })
  }
  return { id: session.id, member: session.member }
}

/** Ends the session with this secret; one that is over already is no mistake. */
export async function endSession(secret: string): Promise<void> {
  await db().session.deleteMany({ where: { id: idOf(secret) } })
}

/** Ends a member's sessions. @param keptId of the one that goes on, if one does */
export async function endSessionsOf(tx: Tx, memberId: number, keptId: string | null): Promise<void> {
  await tx.session.deleteMany({ where: { memberId, ...(keptId !== null && { id: { not: keptId } }) } })
}

/** What the database names a session by: from a copy of it nobody can sign in. */
const idOf = (secret: string) => Buffer.from(hashOfToken(secret)).toString('base64url')

const endFrom = (trusted: boolean, now = new Date()) =>
  new Date(now.getTime() + (trusted ? LIFETIME_MS.trusted : LIFETIME_MS.other))
