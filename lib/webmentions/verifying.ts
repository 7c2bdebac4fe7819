import { db, inTransaction } from '@/lib/db/client'
import type { Webmention } from '@/lib/db/generated/client'
import { siteOf } from '@/lib/network'
import { commentRules, site } from '@/lib/settings/queries'
import type { Admitted } from './asking'
import { REST_MINUTES } from './receiving'
import { type Looked, lookAt } from './verifying-source'
import { showMention, takeMentionAway } from './verifying-words'

/** How long no site is asked again. */
const SITE_RESTS_MS = 10_000
/** Whoever fetches a source has this long: then another process may think that it died. */
const TIME_TO_FETCH_MS = 2 * 60_000
/** Minutes to wait after a first fetch in vain, after the second, and so on. */
const RETRY_MINUTES = [5, 60, 6 * 60, 24 * 60]

/** Sites that were asked lately, by the last two parts of their hosts, and when. */
type RestingSites = Map<string, number>

/**
 * Fetches the next source that is due and whose site has rested, and has the mention follow what it says. Whatever dies in between, the
 * source is fetched once more: what came of it is written in one transaction, by whoever took the last turn.
 * @returns whether there was one
 */
export async function verifyNextWebmention(
  resting: RestingSites,
  limits: Admitted = {},
  now = new Date(),
): Promise<boolean> {
  const { url: home, receiveWebmentions } = await site()
  if (!receiveWebmentions) return false
  for (const [name, at] of resting) if (at <= now.getTime() - SITE_RESTS_MS) resting.delete(name)
  const mention = await taken([...resting.keys()], now)
  if (!mention) return false
  resting.set(siteOf(mention.host), now.getTime())
  // a page on which the process dies is given up like one that cannot be reached
  const isHopeless = mention.tries > RETRY_MINUTES.length + 1
  await conclude(mention, isHopeless ? { outcome: 'unreachable' } : await lookAt(mention, home, limits), now)
  return true
}

/** The next that is due of no site that rests; a site is named in SQL by the rule of `siteOf`. */
async function taken(restingSites: string[], now: Date): Promise<Webmention | null> {
  const until = new Date(now.getTime() + TIME_TO_FETCH_MS)
  const [mention] = await db().$queryRaw<Webmention[]>`
    update "Webmention" set "dueAt" = ${until}, "fetchedAt" = ${now}, tries = tries + 1, turn = turn + 1 where id = (
      select id from "Webmention"
      where "dueAt" <= ${now} and substring(host from '[^.]*(?:[.][^.]*)?$') <> all(${restingSites})
      order by tries, "dueAt" limit 1 for update skip locked)
    returning *`
  return mention ?? null
}

/** When another process took over, its look decides; what was sent again meanwhile is looked at once more. */
async function conclude({ id, turn, tries }: Webmention, looked: Looked, now: Date): Promise<void> {
  const rules = await commentRules() // before a transaction holds one connection and waits for another
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Webmention" where id = ${id} for update`
    const mention = await tx.webmention.findFirst({ where: { id, turn } })
    if (!mention) return
    const { outcome } = looked
    const minutes = outcome === 'unreachable' ? RETRY_MINUTES[tries - 1] : undefined
    if (minutes !== undefined) {
      await tx.webmention.update({ where: { id }, data: { dueAt: new Date(now.getTime() + minutes * 60_000) } })
      return
    }
    const remembered = outcome === 'verified' ? await showMention(tx, mention, looked, rules) : {}
    if (outcome === 'gone' || outcome === 'unlinked') await takeMentionAway(tx, mention, outcome)
    const isSentAgain = mention.fetchedAt !== null && mention.receivedAt > mention.fetchedAt
    const dueAt = isSentAgain ? new Date(now.getTime() + REST_MINUTES * 60_000) : null
    await tx.webmention.update({ where: { id }, data: { ...remembered, outcome, dueAt, tries: 0 } })
  })
}
