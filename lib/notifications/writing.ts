import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { Forbidden } from '@/lib/errors'
import { postLetter } from '@/lib/mail/outbox'
import { type Site, site } from '@/lib/settings/queries'
import { newsLetter } from './letters'
import { mattersOf } from './matters'

/** Followers in one transaction: each letter and the news in it change together, or not at all. */
const BATCH = 50
/** What happens so long after a letter waits for the next. */
const REST_MINUTES = 60

/**
 * Writes one letter to each follower who has news and has rested since the last. @returns how many were written
 */
export async function writeNews(actor: Actor): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const blog = await site()
  let written = 0
  for (;;) {
    const done = await inTransaction((tx) => writeSome(tx, blog))
    if (done === null) return written
    written += done
  }
}

interface Rested {
  id: number
  emailCipher: Uint8Array
}

/** @returns how many letters were written, or null when nobody is left who has news */
async function writeSome(tx: Tx, blog: Site): Promise<number | null> {
  const followers = await tx.$queryRaw<Rested[]>`
    select r.id, r."emailCipher" from "Follower" r
    where exists (select from "News" w where w."followerId" = r.id)
      and (r."toldAt" is null or r."toldAt" <= now() - make_interval(mins => ${REST_MINUTES}::int))
    order by r.id limit ${BATCH} for update of r skip locked`
  if (followers.length === 0) return null
  const news = await taken(
    tx,
    followers.map(({ id }) => id),
  )
  const matters = await mattersOf(tx, [...new Set(news.map(({ announcementId }) => announcementId))], blog)
  const told: number[] = []
  for (const { id, emailCipher } of followers) {
    const [first, ...more] = matters.flatMap((matter) =>
      news
        .filter(({ followerId, announcementId }) => followerId === id && announcementId === matter.id)
        .map(({ followId }) => ({ matter, followId })),
    )
    if (!first) continue // all of it was withdrawn meanwhile
    await postLetter(tx, newsLetter(blog, decrypt(emailCipher), [first, ...more]))
    told.push(id)
  }
  await tx.$executeRaw`update "Follower" set "toldAt" = now() where id = any(${told})`
  return told.length
}

const taken = (tx: Tx, followerIds: number[]) =>
  tx.$queryRaw<{ announcementId: number; followerId: number; followId: number }[]>`
    delete from "News" where "followerId" = any(${followerIds}) returning "announcementId", "followerId", "followId"`
