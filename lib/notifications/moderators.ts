import { inLanguageOf } from '@/lib/accounts/letters'
import { CAN_SIGN_IN } from '@/lib/accounts/queries'
import { NEWEST_TITLE } from '@/lib/articles/newest-title'
import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { letterAbout, moderatableBy } from '@/lib/comments/policy'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { hashOfEmail } from '@/lib/following/secrets'
import { commentText } from '@/lib/indexing/documents'
import { postLetter } from '@/lib/mail/outbox'
import { type Site, site } from '@/lib/settings/queries'
import { dayOf, startOfDay } from '@/lib/time/day'
import { letterOfMany, letterOfOne, type WaitingComment } from './moderator-letters'

const HOUR_MS = 60 * 60 * 1000
const LINK_MS = 7 * 24 * HOUR_MS
/** The hour of the blog's day at which the daily letter is written. */
const DAILY_AT_HOUR = 8
/** What waited longer when letters were switched on is no news. */
const NEWS_MS = { each: 24 * HOUR_MS, daily: 48 * HOUR_MS }
/** So many at once get a letter each; more come in one. */
const MOST_APART = 5
/** A flood of comments is no flood of letters: after so many in an hour, the rest is told together an hour later. */
const MOST_AN_HOUR = 40
const MOST_TOGETHER = 500

/**
 * Writes to members of comments that wait for their decision: of each, or once a day, as the owner wants it. Nobody is told of
 * one comment twice.
 * @returns how many letters were written
 */
export async function writeToModerators(actor: Actor, now = new Date()): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const blog = await site()
  if (blog.moderatorLetters === 'none') return 0
  const members = await db().member.findMany({ where: CAN_SIGN_IN, orderBy: { id: 'asc' } })
  let written = 0
  for (const member of members) {
    if (await isDue(member, blog, now)) written += await writeTo(member, blog, now)
  }
  return written
}

async function isDue({ id, email }: Member, blog: Site, now: Date): Promise<boolean> {
  if (blog.moderatorLetters === 'daily') {
    const emailHash = hashOfEmail(email)
    const event = eventOfDay(blog, now)
    return now >= hourOfDay(blog, now) && (await db().letter.count({ where: { event, emailHash } })) === 0
  }
  const anHourAgo = new Date(now.getTime() - HOUR_MS + LINK_MS)
  return (await db().moderationLink.count({ where: { memberId: id, expiresAt: { gt: anHourAgo } } })) < MOST_AN_HOUR
}

async function writeTo(member: Member, blog: Site, now: Date): Promise<number> {
  const { language } = inLanguageOf(member, blog)
  return inTransaction(async (tx) => {
    const comments = await newComments(tx, member, blog, now)
    const last = comments.at(-1)
    if (!last) return 0
    const isApart = blog.moderatorLetters === 'each' && comments.length <= MOST_APART
    const letters = isApart
      ? comments.map((comment) => ({ event: letterAbout(comment.id), ...letterOfOne(comment, language) }))
      : [
          {
            event: blog.moderatorLetters === 'daily' ? eventOfDay(blog, now) : `comments until ${last.id}`,
            ...letterOfMany(comments, blog.title, language),
          },
        ]
    for (const letter of letters) await postLetter(tx, { to: member.email, ...letter })
    return letters.length
  })
}

const hourOfDay = ({ timeZone }: Site, now: Date) =>
  new Date(startOfDay(dayOf(now, timeZone), timeZone).getTime() + DAILY_AT_HOUR * HOUR_MS)

const eventOfDay = (blog: Site, now: Date) => `comments of ${dayOf(now, blog.timeZone)}`

/** The comments that this member may decide about and was not told of, the oldest first, each with a new link. */
async function newComments(tx: Tx, { id, role }: Member, blog: Site, now: Date): Promise<WaitingComment[]> {
  const [until, newsMs] =
    blog.moderatorLetters === 'daily' ? [hourOfDay(blog, now), NEWS_MS.daily] : [now, NEWS_MS.each]
  const rows = await tx.comment.findMany({
    where: {
      status: 'held',
      createdAt: { gt: new Date(now.getTime() - newsMs), lte: until },
      moderationLinks: { none: { memberId: id } },
      ...moderatableBy({ kind: 'member', id, role }),
    },
    orderBy: { id: 'asc' },
    take: MOST_TOGETHER,
    include: { article: { select: { versions: NEWEST_TITLE } } },
  })
  const expiresAt = new Date(now.getTime() + LINK_MS)
  const comments = rows.map(({ article, ...comment }) => ({
    ...comment,
    text: commentText(comment),
    title: article.versions[0]?.title ?? '',
    token: newToken(),
  }))
  await tx.moderationLink.createMany({
    data: comments.map(({ id: commentId, token }) => ({
      ...{ commentId, memberId: id, expiresAt },
      tokenHash: hashOfToken(token),
    })),
  })
  return comments
}
