import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Follower } from '@/lib/db/generated/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { NotFound } from '@/lib/errors'
import { forgetLettersTo, withdrawLettersOf } from '@/lib/mail/outbox'
import { type Followed, followsOf } from './followed'

/** A follower as whoever holds the secret sees it. */
export interface OwnFollowing {
  email: string
  isConfirmed: boolean
  follows: Followed[]
}

/** What the address with this secret follows; null for a secret that is none. */
export async function ownFollowing(secret: string): Promise<OwnFollowing | null> {
  const follower = await db().follower.findUnique({ where: { tokenHash: hashOfToken(secret) } })
  if (!follower) return null
  const { id, emailCipher, confirmedAt } = follower
  return { email: decrypt(emailCipher), isConfirmed: confirmedAt !== null, follows: await followsOf(db(), id) }
}

/** Whoever reads the mail of an address wants what was asked for: from now on it is written to. @throws NotFound */
export const confirmFollows = (secret: string): Promise<void> =>
  inTransaction(async (tx) => {
    const follower = await lockedOwn(tx, secret)
    if (isForgotten(follower)) throw new NotFound('follow.unknownSecret')
    const { id, confirmedAt } = follower
    if (confirmedAt === null) await tx.follower.update({ where: { id }, data: { confirmedAt: new Date() } })
  })

/**
 * Ends some of what an address follows, or all of it; letters about it that still wait are not sent. What is not there, or
 * somebody else's, is left as it is.
 * @throws NotFound for a secret that is none
 */
export const endFollows = (secret: string, which: number[] | 'all'): Promise<void> =>
  inTransaction(async (tx) => {
    const { id: followerId } = await lockedOwn(tx, secret)
    const ending = await tx.follow.findMany({
      where: { followerId, ...(which !== 'all' && { id: { in: which } }) },
      select: { id: true },
    })
    const ids = ending.map(({ id }) => id)
    await withdrawLettersOf(tx, ids)
    await tx.follow.deleteMany({ where: { id: { in: ids } } })
  })

/**
 * Forgets an address: what it follows, and the address itself. That it was here, its keyed hash tells for 30 days, in which no
 * form makes the blog write to it again; then that goes too.
 */
export async function forgetFollower(tx: Tx, emailHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await forgetLettersTo(tx, emailHash)
  const follower = await tx.follower.findUnique({ where: { emailHash }, select: { id: true } })
  if (!follower) return
  await tx.follow.deleteMany({ where: { followerId: follower.id } })
  await tx.follower.update({
    where: { id: follower.id },
    data: { emailCipher: encrypt(''), confirmedAt: null, askedAt: new Date() },
  })
}

/** Whether an address was erased: there is nobody to write to, though its keyed hash is still there. */
export const isForgotten = ({ emailCipher }: Pick<Follower, 'emailCipher'>): boolean => decrypt(emailCipher) === ''

async function lockedOwn(tx: Tx, secret: string): Promise<Follower> {
  const tokenHash = hashOfToken(secret)
  await tx.$queryRaw`select id from "Follower" where "tokenHash" = ${tokenHash} for update`
  const follower = await tx.follower.findUnique({ where: { tokenHash } })
  if (!follower) throw new NotFound('follow.unknownSecret')
  return follower
}
