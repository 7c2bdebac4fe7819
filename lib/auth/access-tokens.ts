import { db } from '@/lib/db/client'
import type { MemberActor } from './actor'
import type { Scope } from './scopes'
import { hashOfToken, newToken } from './tokens'

/** By this a token is known for one, in a log as in a search for leaked secrets. */
const MARK = 'tsuiki_'
/** Last use is noted this seldom. */
const NOTE_EVERY_MS = 60_000

export const newAccessToken = (): string => `${MARK}${newToken()}`

/** The token in a request's Authorization header (RFC 6750 §2.1); null when it brings none. */
export const tokenIn = (headers: Headers): string | null =>
  /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null

/**
 * The member that a program speaks for.
 * @returns `'scope'` when the token holds but does not permit this; null when it is none, has expired, or its member left
 */
export async function actorWithToken(token: string, scope: Scope): Promise<MemberActor | 'scope' | null> {
  const now = new Date()
  const found = await db().accessToken.findFirst({
    where: {
      tokenHash: hashOfToken(token),
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      member: { leftAt: null },
    },
    include: { member: { select: { id: true, role: true } } },
  })
  if (!found) return null
  if (!found.scopes.includes(scope)) return 'scope'
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > NOTE_EVERY_MS) {
    await db().accessToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  }
  return { kind: 'member', ...found.member }
}
