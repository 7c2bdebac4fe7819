import { resolve } from '@/lib/addresses/resolving'
import { db } from '@/lib/db/client'
import type { Link } from '@/lib/db/generated/client'
import { Refusal } from '@/lib/errors'
import { site } from '@/lib/settings/queries'
import { type Answer, askAbout } from '@/lib/web/asking-about'
import type { OutgoingLimits } from '@/lib/web/outgoing'
import { verdictOn } from './verdicts'

/** The same host is not asked again for so long. */
const HOST_RESTS_MS = 20_000
const TIMEOUT_MS = 20_000
const OWN_AGAIN_MS = 24 * 60 * 60 * 1000
/** Links that are looked at for one whose host does not rest: the database leaves out nearly all of those that do. */
const MOST_LOOKED_AT = 50

/** Hosts that were asked lately, and when. */
export type RestingHosts = Map<string, number>

/**
 * Checks the next link that is due, one of this blog without any request. Links elsewhere wait while the owner wants no requests, or
 * nobody could tell who sends them.
 * @returns whether there was one
 */
export async function checkNextLink(
  resting: RestingHosts,
  limits: Pick<OutgoingLimits, 'admit'> = {},
  now = new Date(),
): Promise<boolean> {
  const { url: home, checkLinks } = await site()
  const isOnlyOwn = !checkLinks || (!isPublicSite(home) && !limits.admit)
  for (const [host, at] of resting) if (at < now.getTime() - HOST_RESTS_MS) resting.delete(host)
  const due = await db().link.findMany({
    where: {
      nextCheckAt: { lte: now },
      ...(isOnlyOwn && { url: { startsWith: '/' } }),
      NOT: [...resting.keys()].flatMap(linksOfHost),
    },
    orderBy: { nextCheckAt: 'asc' },
    take: MOST_LOOKED_AT,
  })
  const link = due.find(({ url }) => !resting.has(hostOf(url)))
  if (!link) return false
  if (!link.url.startsWith('/')) resting.set(hostOf(link.url), now.getTime())
  await check(link, home, limits, now)
  return true
}

async function check(link: Link, home: string, limits: Pick<OutgoingLimits, 'admit'>, now: Date): Promise<void> {
  const { id, url } = link
  if (url.startsWith('/')) {
    // an address of ours is not away for a night: it is there or it is not, and to look is cheap
    const verdict = verdictOn({ ...link, failures: 2 }, await ownAnswer(url), now)
    const nextCheckAt = new Date(now.getTime() + OWN_AGAIN_MS)
    await db().link.updateMany({ where: { id }, data: { ...verdict, nextCheckAt } })
    return
  }
  await db().link.updateMany({ where: { id }, data: verdictOn(link, await answerFrom(url, home, limits), now) })
}

/** Whoever is asked sees which blog asks, and where to write. */
const userAgentOf = (home: string) => `Tsuiki link check (+${home}/)`

/** An address that we may not ask is not called dead: readers may well reach it. */
async function answerFrom(url: string, home: string, limits: Pick<OutgoingLimits, 'admit'>): Promise<Answer> {
  try {
    return await askAbout(url, userAgentOf(home), { timeoutMs: TIMEOUT_MS, ...limits })
  } catch (error) {
    if (error instanceof Refusal) return { status: 999 }
    throw error
  }
}

async function ownAnswer(path: string): Promise<Answer> {
  const { pathname, searchParams } = new URL(`http://own${path}`) // `//` alone is a path here, and no host
  const { kind } = await resolve(pathname, searchParams)
  if (kind === 'gone') return { status: 410 }
  if (kind === 'unknown' || kind === 'malformed') return { status: 404 }
  const hash = /^\/media\/([0-9a-f]{64})\b/.exec(pathname)?.[1]
  const isThere = hash === undefined || (await db().media.count({ where: { hash } })) > 0
  return { status: isThere ? 200 : 404 }
}

/** As the database knows them; an address with a name before its host is not among them. */
const linksOfHost = (host: string) =>
  ['http', 'https'].map((scheme) => ({ url: { startsWith: `${scheme}://${host.replace(/[\\%_]/g, '\\$&')}/` } }))

const hostOf = (url: string) => (url.startsWith('/') ? '/' : (URL.parse(url)?.host ?? ''))

/** A blog on somebody's own machine has no name to be known by. */
export const isPublicSite = (home: string) => /\.[a-z][a-z0-9-]+$/i.test(URL.parse(home)?.hostname ?? '')
