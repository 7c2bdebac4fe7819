import { encodePath } from '@/lib/addresses/paths'
import { db } from '@/lib/db/client'
import { site } from '@/lib/settings/queries'
import type { Admitted } from './asking'
import { isTelling } from './queue'
import type { HostPace } from './sending-pace'
import { type Outcome, tellPage } from './sending-request'

/** After its first attempt a mention waits so long, then twice as long each time; all of them are two and a half days. */
const FIRST_DELAY_S = 15 * 60
const MOST_ATTEMPTS = 9
/** What waited longer, since the blog was down or told nobody, is no news. */
const NEWS_DAYS = 5
const DAY_MS = 24 * 60 * 60 * 1000
/** Nobody is believed who wants to be asked again later than that. */
const LONGEST_DELAY_MS = DAY_MS

/**
 * Tells one page elsewhere that an article links to it, or does so no more. Its row is claimed before: an attempt that is killed in
 * the middle counts, and the page is told again minutes later, which is nothing new to it.
 * @param pace how often a host may be asked
 * @param limits `admit` for tests alone
 * @returns whether there was one
 */
export async function sendNextMention(pace: HostPace, limits: Admitted = {}): Promise<boolean> {
  const blog = await site()
  if (!isTelling(blog, limits)) return false
  await giveUpOldMentions()
  const mention = await claimed()
  if (!mention) return false
  const source = blog.url + encodePath(mention.sourcePath)
  await note(mention, await tellPage({ source, target: mention.target, home: blog.url }, pace, limits))
  return true
}

interface Claimed {
  articleId: number
  url: string
  target: string
  sourcePath: string
  isLinked: boolean
  asked: number
  attempts: number
  sendAfter: Date
}

async function claimed(): Promise<Claimed | null> {
  const [row] = await db().$queryRaw<Claimed[]>`
    update "OutgoingMention" m set attempts = m.attempts + 1,
      "sendAfter" = now() + make_interval(secs => ${FIRST_DELAY_S}::float8 * 2 ^ m.attempts)
    from (
      select w."articleId", w.url, coalesce(w."sourcePath", a.path) as path
      from "OutgoingMention" w join "Article" a on a.id = w."articleId"
      where w.state = 'waiting' and w."sendAfter" <= now() and not (a.noindex and a.status = 'published')
      order by w."sendAfter", w."articleId", w.url limit 1 for update of w skip locked
    ) due where m."articleId" = due."articleId" and m.url = due.url
    returning m."articleId", m.url, m.target, due.path as "sourcePath", m."isLinked", m.asked, m.attempts, m."sendAfter"`
  return row ?? null
}

/** Writes down what came of it, unless there is something new to tell by now. Of a link that is gone nothing is left to say. */
async function note(mention: Claimed, outcome: Outcome): Promise<void> {
  const { articleId, url, asked, isLinked, sourcePath, sendAfter } = mention
  const where = { articleId, url, asked, state: 'waiting' } as const
  const answer = outcome.answer ?? null
  if (outcome.kind === 'later' && mention.attempts < MOST_ATTEMPTS) {
    const wanted = new Date(Date.now() + Math.min(outcome.afterMs, LONGEST_DELAY_MS))
    const data = { answer, sendAfter: wanted > sendAfter ? wanted : sendAfter }
    await db().outgoingMention.updateMany({ where, data })
  } else if (!isLinked) {
    await db().outgoingMention.deleteMany({ where })
  } else if (outcome.kind === 'told') {
    await db().outgoingMention.updateMany({ where, data: { state: 'told', answer, sourcePath, toldAt: new Date() } })
  } else {
    const state = outcome.kind === 'unheard' ? 'unheard' : 'failed'
    await db().outgoingMention.updateMany({ where, data: { state, answer } })
  }
}

async function giveUpOldMentions(): Promise<void> {
  const old = { state: 'waiting', waitingSince: { lt: new Date(Date.now() - NEWS_DAYS * DAY_MS) } } as const
  await db().outgoingMention.deleteMany({ where: { ...old, isLinked: false } })
  await db().outgoingMention.updateMany({ where: old, data: { state: 'failed' } })
}
