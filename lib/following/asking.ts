import { countAttempt } from '@/lib/auth/throttling'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { FollowScope } from '@/lib/db/generated/client'
import { isPublished } from '@/lib/db/published'
import { encrypt } from '@/lib/encryption'
import { Conflict, NotFound } from '@/lib/errors'
import { isMailSet, postLetter } from '@/lib/mail/outbox'
import { type Site, site } from '@/lib/settings/queries'
import { confirmationLetter, linkLetter } from './letters'
import { isForgotten } from './own'
import { checkPace, hashOfNetwork } from './pace'
import { hashOfEmail, tokenHashOf } from './secrets'

/** What somebody asks for an address, in canonical form (lib/email.ts). */
export interface Wish {
  email: string
  scopes: FollowScope[]
  /** Null: the blog. */
  articleId: number | null
  networkHash: Uint8Array<ArrayBuffer>
}

/** Of one address: whoever typed another's in cannot bury them. */
const MOST_FOLLOWS = 200
/** A letter with the link of what is stored: so rarely, for anybody can ask for it. */
const LINK_EVERY_MS = 24 * 60 * 60 * 1000

/**
 * An address asks for news. It is written to once, to be confirmed; one that is confirmed gets more at once, and no letter. What
 * comes back is the same for every address, so that nobody learns which are known.
 * @param network the client's address: counted by its keyed hash
 * @throws Conflict when no letters are sent, NotFound when the article cannot be read, TooMany when this network is too fast
 */
export async function askToFollow({
  network,
  ...wish
}: Omit<Wish, 'networkHash'> & { network: string }): Promise<void> {
  if (!isMailSet()) throw new Conflict('follow.noMail')
  const blog = await site() // before a transaction holds one connection and waits for another
  await inTransaction(async (tx) => {
    const networkHash = hashOfNetwork(network)
    await checkPace(tx, networkHash)
    if (wish.articleId !== null) await demandArticle(tx, wish.articleId)
    await followWithin(tx, blog, { ...wish, networkHash })
  })
}

/** The same as part of another verb, which has asked whether it may be. */
export async function followWithin(tx: Tx, blog: Site, { email, scopes, articleId, networkHash }: Wish): Promise<void> {
  const follower = await followerWith(tx, email)
  if (isForgotten(follower)) return
  const followed = await tx.follow.count({ where: { followerId: follower.id }, take: MOST_FOLLOWS })
  if (followed >= MOST_FOLLOWS) return
  await tx.follow.createMany({
    data: scopes.map((scope) => ({ followerId: follower.id, scope, articleId, networkHash })),
    skipDuplicates: true,
  })
  if (follower.confirmedAt !== null || follower.askedAt !== null) return
  await tx.follower.update({ where: { id: follower.id }, data: { askedAt: new Date() } })
  await postLetter(tx, await confirmationLetter(tx, blog, { id: follower.id, email }))
}

/**
 * Sends the link of their own page to an address that the blog knows: a follower's, or one that stands under comments. Once a day
 * to who has confirmed it, once to everybody else.
 * @param network the client's address: askings are counted as wrong passwords are
 * @throws TooMany when this network or address is asked for too often, Conflict when no letters are sent
 */
export async function askForOwnPage({ email, network }: { email: string; network: string }): Promise<void> {
  if (!isMailSet()) throw new Conflict('follow.noMail')
  await countAttempt({ account: `own page ${email}`, network: `own page ${network}` })
  const blog = await site()
  await inTransaction(async (tx) => {
    const emailHash = hashOfEmail(email)
    const isKnown =
      (await tx.follower.count({ where: { emailHash } })) > 0 ||
      (await tx.comment.findFirst({ where: { emailHash }, select: { id: true } })) !== null
    if (!isKnown) return
    const { id, confirmedAt, askedAt } = await followerWith(tx, email)
    const isRested = confirmedAt !== null && Date.now() - (askedAt?.getTime() ?? 0) > LINK_EVERY_MS
    if (askedAt !== null && !isRested) return
    await tx.follower.update({ where: { id }, data: { askedAt: new Date() } })
    await postLetter(tx, linkLetter(blog, { id, email }))
  })
}

/** The row of an address, made if there is none, and locked. */
export async function followerWith(tx: Tx, email: string) {
  const emailHash = hashOfEmail(email)
  await tx.follower.createMany({
    data: { emailHash, emailCipher: encrypt(email), tokenHash: tokenHashOf(emailHash) },
    skipDuplicates: true,
  })
  await tx.$queryRaw`select id from "Follower" where "emailHash" = ${emailHash} for update`
  return tx.follower.findUniqueOrThrow({ where: { emailHash } })
}

async function demandArticle(tx: Tx, id: number): Promise<void> {
  const article = await tx.article.findFirst({ where: { id, ...isPublished() }, select: { id: true } })
  if (!article) throw new NotFound('follow.noArticle')
}
