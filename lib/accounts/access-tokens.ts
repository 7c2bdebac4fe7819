import { newAccessToken } from '@/lib/auth/access-tokens'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import type { Scope } from '@/lib/auth/scopes'
import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction } from '@/lib/db/client'
import { NotFound, TooMany } from '@/lib/errors'
import { confirmedMember, memberOf } from './confirming'
import type { TokenInput } from './input'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST = 50

/**
 * Makes a token by which a program speaks for the actor, within its scope and until its end.
 * @returns the token, which is not stored and cannot be told again
 * @throws TooMany beyond fifty; as `confirmedMember` does for a wrong password: who finds the browser open leaves no key behind
 */
export async function makeAccessToken(actor: Actor, { name, scope, days, password }: TokenInput): Promise<string> {
  const { id } = await confirmedMember(actor, password)
  const token = newAccessToken()
  await inTransaction(async (tx) => {
    if ((await tx.accessToken.count({ where: { memberId: id } })) >= MOST) throw new TooMany('tokens.tooMany')
    const scopes: Scope[] = scope === 'write' ? ['read', 'write'] : ['read']
    const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS)
    await tx.accessToken.create({ data: { memberId: id, name, scopes, expiresAt, tokenHash: hashOfToken(token) } })
    await note(tx, actor, 'token', `member ${id}`)
  })
  return token
}

/** Ends one of the actor's tokens. @throws NotFound when it is none of theirs */
export async function revokeAccessToken(actor: Actor, tokenId: number): Promise<void> {
  const { id } = await memberOf(actor)
  const { count } = await db().accessToken.deleteMany({ where: { id: tokenId, memberId: id } })
  if (count === 0) throw new NotFound('tokens.gone')
}
