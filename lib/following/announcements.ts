import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { db, inTransaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { isMailSet } from '@/lib/mail/outbox'
import { ANNOUNCEMENTS, DUE_AT, WAITS } from './due'
import { reachOf } from './reach'
import { MAY_BE_THANKED } from './writers'

/** What followers will be told of, while its author can still take it back. */
export interface WaitingAnnouncement {
  id: number
  kind: 'article' | 'addendum'
  articleId: number
  title: string
  dueAt: Date
  /** How many a letter reaches, as things are now. */
  followers: number
  /** Whether the writer of the comment that an addendum was made of is thanked by mail. */
  thanks: boolean
}

interface Row extends Omit<WaitingAnnouncement, 'followers'> {
  subjectId: number
}

/** Of articles and addenda that this actor may edit, those that followers will be told of, soonest first; those that reach nobody are left out. */
export async function waitingAnnouncements(actor: Actor, articleId?: number): Promise<WaitingAnnouncement[]> {
  const rows = await db().$queryRaw<Row[]>`
    select n.id, n.kind::text as kind, n."articleId", n."subjectId", v.title, ${DUE_AT} as "dueAt",
      ${isMailSet()} and coalesce(${MAY_BE_THANKED}, false) as thanks
    from ${ANNOUNCEMENTS} left join "Comment" w on w.id = d."creditCommentId"
    join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where ${WAITS} and a.status = 'published' and (n.kind = 'article' or d.status = 'published')
      and ${articleId === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${articleId}`}
    order by "dueAt", n.id limit 200`
  const own = new Set(await editableAmong(actor, rows))
  const counted = rows
    .filter((row) => own.has(row.articleId))
    .map(async ({ subjectId, ...row }) => ({ ...row, followers: await reachOf(db(), { ...row, subjectId }) }))
  return (await Promise.all(counted)).filter(({ followers, thanks }) => followers > 0 || thanks)
}

/** How many a letter about an addendum to this article will reach; 0 for whoever may not write one. */
export async function followersOfAddenda(actor: Actor, articleId: number): Promise<number> {
  const own = await editableAmong(actor, [{ articleId }])
  return own.length === 0 ? 0 : reachOf(db(), { kind: 'addendum', articleId, subjectId: null })
}

const editableAmong = async (actor: Actor, rows: { articleId: number }[]): Promise<number[]> =>
  (
    await db().article.findMany({
      where: { id: { in: rows.map(({ articleId }) => articleId) }, ...editableNow(actor) },
      select: { id: true },
    })
  ).map(({ id }) => id)

/**
 * Takes back an announcement: what it is about stays published, and nobody is told of it, now or later.
 * @returns the article that it is about
 * @throws NotFound for whoever may not edit that article, Conflict when followers have been told
 */
export const takeBackAnnouncement = (actor: Actor, announcementId: number): Promise<number> =>
  inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Announcement" where id = ${announcementId} for update`
    const announcement = await tx.announcement.findFirst({
      where: { id: announcementId, kind: { not: 'comment' }, article: editableNow(actor) },
    })
    if (!announcement) throw new NotFound('follow.noAnnouncement')
    const { toldAt, takenBackAt, articleId } = announcement
    if (toldAt !== null) throw new Conflict('follow.alreadyTold')
    if (takenBackAt !== null) return articleId
    await tx.announcement.update({ where: { id: announcementId }, data: { takenBackAt: new Date() } })
    await note(tx, actor, 'takeBackAnnouncement', `article ${articleId}`)
    return articleId
  })
