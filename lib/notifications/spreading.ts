import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { AnnouncementKind } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { ANNOUNCEMENTS, DUE_AT, SHOWN, WAITS } from '@/lib/following/due'
import { told } from '@/lib/following/reach'
import { type Site, site } from '@/lib/settings/queries'
import { thankWriter } from './thanking'

/**
 * Makes news of every announcement whose time has come: a row for each follower who wants it. Each in a transaction of its own, so
 * that whatever ends this process leaves an announcement told whole or not at all. Whoever wrote the comment that an addendum was made
 * of is thanked instead.
 * @returns how many were told
 */
export async function spreadNews(actor: Actor): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const blog = await site()
  const due = await db().$queryRaw<{ id: number }[]>`
    select n.id from ${ANNOUNCEMENTS} where ${WAITS} and ${SHOWN} and ${DUE_AT} <= now() order by n.at, n.id`
  let announced = 0
  for (const { id } of due) if (await inTransaction((tx) => spread(tx, blog, id))) announced++
  return announced
}

/** Asks once more, with the row held: it may have been taken back, or told by another process, a moment ago. */
async function spread(tx: Tx, blog: Site, id: number): Promise<boolean> {
  const [announcement] = await tx.$queryRaw<{ kind: AnnouncementKind; articleId: number; subjectId: number }[]>`
    select n.kind::text as kind, n."articleId", n."subjectId" from ${ANNOUNCEMENTS}
    where n.id = ${id} and ${WAITS} and ${SHOWN} and ${DUE_AT} <= now() for update of n skip locked`
  if (!announcement) return false
  const thanked = announcement.kind === 'addendum' ? await thankWriter(tx, blog, announcement.subjectId) : null
  await tx.$executeRaw`
    insert into "News" ("announcementId", "followerId", "followId")
    select ${id}::int, t."followerId", t."followId" from (${told(announcement)}) as t
    where t."followerId" is distinct from ${thanked}::int`
  await tx.$executeRaw`update "Announcement" set "toldAt" = now() where id = ${id}`
  return true
}
