import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { OutgoingMention, Prisma } from '@/lib/db/generated/client'
import { isPublicSite } from '@/lib/review/link-checking'
import { publishedHtml } from '@/lib/review/link-reading'
import { linksAsWritten } from '@/lib/review/links'
import { type Site, site } from '@/lib/settings/queries'
import type { Admitted } from './asking'

/** Whether pages elsewhere are told at all: the owner wants it, and whoever is told can look. */
export const isTelling = ({ sendWebmentions, url }: Site, { admit }: Admitted): boolean =>
  sendWebmentions && (admit !== undefined || isPublicSite(url))

/**
 * Compares what articles link to now with what was told, for those that a verb has changed, and queues what is to be told: a link that
 * is new, one that is gone, and of an article that says something new all of them. A scheduled article waits until readers see it, one
 * that search engines are kept from until they are not. While nobody is told, what is found counts as old; that what was told is gone is
 * noted all the same, and waits.
 * @returns how many articles were read; 0 when there are no more
 */
export async function queueMentions(most: number, limits: Admitted = {}): Promise<number> {
  const blog = await site()
  const tells = isTelling(blog, limits)
  const due = await db().$queryRaw<{ articleId: number }[]>`
    select r."articleId" from "MentionReading" r join "Article" a on a.id = r."articleId"
    where r."isDue" and (a.status <> 'published' or (a."publishedAt" <= now() and not a.noindex))
    order by r."articleId" limit ${most}`
  for (const { articleId } of due) await inTransaction((tx) => queueOf(tx, articleId, blog, tells))
  return due.length
}

async function queueOf(tx: Tx, articleId: number, { url: origin }: Site, tells: boolean): Promise<void> {
  const [reading] = await tx.$queryRaw<{ isUpdate: boolean; isOld: boolean }[]>`
    select "isUpdate", "isOld" from "MentionReading" where "articleId" = ${articleId} and "isDue" for update skip locked`
  if (!reading) return
  const links = await linksElsewhere(tx, articleId, origin)
  const known = await tx.outgoingMention.findMany({ where: { articleId } })
  const fresh = [...links].filter(([url]) => !known.some((mention) => mention.url === url))
  const state = tells && !reading.isOld ? 'waiting' : 'untold'
  await tx.outgoingMention.createMany({ data: fresh.map(([url, target]) => ({ articleId, url, target, state })) })
  for (const mention of known) await renew(tx, mention, links.get(mention.url), tells && reading.isUpdate)
  await tx.mentionReading.update({
    where: { articleId },
    data: { isDue: false, isUpdate: false, isOld: false },
  })
}

/** Addresses of pages elsewhere, as Link writes them, each with how the article writes it. */
const linksElsewhere = async (tx: Tx, articleId: number, origin: string) =>
  new Map([...linksAsWritten(await publishedHtml(tx, articleId), origin)].filter(([url]) => !url.startsWith('/')))

/** What is to be told of a link that was there before. @param target how the article writes it; undefined when it is gone */
async function renew(tx: Tx, mention: OutgoingMention, target: string | undefined, isUpdate: boolean): Promise<void> {
  const { state, isLinked, toldAt, articleId, url } = mention
  const where = { articleId_url: { articleId, url } }
  const isSaid = target === undefined ? !isLinked : isLinked && !(isUpdate && state !== 'unheard')
  if (state === 'untold' || isSaid) return
  if (target === undefined && toldAt === null) await tx.outgoingMention.delete({ where })
  else await tx.outgoingMention.update({ where, data: { ...anew(), target, isLinked: target !== undefined } })
}

const anew = () =>
  ({
    state: 'waiting',
    asked: { increment: 1 },
    attempts: 0,
    answer: null,
    sendAfter: new Date(),
    waitingSince: new Date(),
  }) satisfies Prisma.OutgoingMentionUpdateInput
