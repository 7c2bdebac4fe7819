import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { memberOf } from './confirming'

/** A device that a member is signed in on. */
export interface OwnSession {
  id: string
  /** What its browser says of itself. */
  device: string | null
  trusted: boolean
  createdAt: Date
  lastUsedAt: Date
}

/** A token that a member made for a program. */
export interface OwnToken {
  id: number
  name: string
  scopes: string[]
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
}

/** A key of a device of the member's, in place of the password. */
export interface OwnPasskey {
  id: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

/** What members see of themselves. */
export interface OwnAccount {
  name: string
  email: string
  hasSecondStep: boolean
  /** Recovery codes that were not used. */
  codesLeft: number
  sessions: OwnSession[]
  tokens: OwnToken[]
  passkeys: OwnPasskey[]
}

/** The actor's own account. @throws SignInNeeded for whoever has none */
export async function ownAccount(actor: Actor, now = new Date()): Promise<OwnAccount> {
  const { id, name, email, totpSecret } = await memberOf(actor)
  const own = { where: { memberId: id } }
  const [codesLeft, sessions, tokens, passkeys] = await Promise.all([
    db().recoveryCode.count({ where: { memberId: id, usedAt: null } }),
    db().session.findMany({
      where: { memberId: id, expiresAt: { gt: now } },
      orderBy: { lastUsedAt: 'desc' },
      omit: { memberId: true, expiresAt: true },
    }),
    db().accessToken.findMany({ ...own, orderBy: { id: 'desc' }, omit: { memberId: true, tokenHash: true } }),
    db().passkey.findMany({
      ...own,
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
  ])
  return { name, email, hasSecondStep: totpSecret !== null, codesLeft, sessions, tokens, passkeys }
}

/** The secret that waits for its first right code, with the address that it is for; null when none does. */
export async function pendingSecondStep(actor: Actor): Promise<{ secret: string; email: string } | null> {
  const { totpPending, email } = await memberOf(actor)
  return totpPending && { secret: decrypt(totpPending), email }
}
