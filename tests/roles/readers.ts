// What readers have left at the blog of the tables, and what is on its way to them.
import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction } from '@/lib/db/client'
import { encrypt } from '@/lib/encryption'
import { hashOfEmail, keyOfFollower, secretOf } from '@/lib/following/secrets'
import { postLetter } from '@/lib/mail/outbox'
import { aComment, aFollower } from '@/prisma/factories'

export const READER = 'reader@example.com'
/** What the address of their own page holds. */
export const readerSecret = () => secretOf(hashOfEmail(READER))
export const readerKey = () => keyOfFollower(readerSecret())

interface Around {
  addendumId: number
  /** Whose mailed link decides, and who has decided about one comment. */
  moderator: number
  /** What opens the waiting comment to its writer, and the link to the moderator. */
  secret: string
}

export async function readersOf(
  article: { id: number; publishedAt: Date | null },
  { addendumId, moderator, secret }: Around,
) {
  const held = await aComment(article, {
    ...{ status: 'held', createdAt: new Date(), ownerTokenHash: hashOfToken(secret) },
    ...{ emailHash: hashOfEmail(READER), emailCipher: new Uint8Array(encrypt(READER)), heldReasons: ['first'] },
  })
  const open = await aComment(article)
  await db().commentReport.create({ data: { commentId: open.id, reason: 'spam' } })
  await db().comment.update({ where: { id: open.id }, data: { openReports: 1 } })
  const spam = await aComment(article, { status: 'spam' })
  const decision = await db().commentDecision.create({
    data: { memberId: moderator, decision: 'spam', commentIds: [spam.id], before: ['held'] },
  })
  const soon = new Date(Date.now() + 3_600_000)
  await db().moderationLink.create({
    data: { tokenHash: hashOfToken(secret), memberId: moderator, commentId: held.id, expiresAt: soon },
  })
  const sender = await db().blockedSender.create({
    data: { name: '迷惑な人', emailHash: hashOfEmail('spam@example.com') },
  })
  const follower = await aFollower(READER, [{ scope: 'addenda', articleId: article.id }, { scope: 'updates' }])
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const announcement = await db().announcement.create({
    data: { kind: 'addendum', articleId: article.id, subjectId: addendumId, at: anHourAgo },
  })
  const told = await db().announcement.create({
    data: { kind: 'article', articleId: article.id, subjectId: article.id, at: anHourAgo, toldAt: anHourAgo },
  })
  const { id: followId } = await db().follow.findFirstOrThrow({ where: { scope: 'addenda' } })
  await db().news.create({ data: { announcementId: told.id, followerId: follower.id, followId } })
  await inTransaction((tx) => postLetter(tx, { event: 'a letter', to: READER, subject: '題', text: '文' }))
  const letter = await db().letter.findFirstOrThrow()
  await inTransaction((tx) => postLetter(tx, { event: 'a failed letter', to: READER, subject: '題', text: '文' }))
  await db().letter.updateMany({ where: { event: 'a failed letter' }, data: { status: 'failed' } })
  return { held, open, decision, sender, follower, announcement, letter }
}
