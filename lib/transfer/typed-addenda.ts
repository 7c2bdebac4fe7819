import { db, inTransaction, type Reader, type Tx } from '@/lib/db/client'
import type { Article, TypedAddendum } from '@/lib/db/generated/client'
import type { Body } from '@/lib/richtext/body'
import { site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { type Offer, offersIn } from './addendum-offers'
import type { Limits } from './addendum-passages'

/**
 * Looks for typed addenda in the bodies of imported articles that have changed since they were looked through, or never were.
 * @returns how many articles were looked through; 0 when there are no more
 */
export async function searchForTyped(most: number): Promise<number> {
  const due = await db().$queryRaw<{ id: number }[]>`
    select a.id from "ImportedEntry" e join "Article" a on a.id = e."articleId"
    where a.status in ('published', 'unpublished') and a."currentVersion" is not null
      and e."searchedVersion" is distinct from a."currentVersion"
    order by a.id limit ${most}`
  for (const { id } of due) {
    await inTransaction(async (tx) => {
      const [article] = await tx.$queryRaw<Article[]>`select * from "Article" where id = ${id} for update`
      if (article?.currentVersion) await recordTyped(tx, article, article.currentVersion)
    })
  }
  return due.length
}

/** Writes down what this version of an article may hold; what was decided about before stays decided. The article is locked. */
export async function recordTyped(tx: Tx, article: Dated, version: number): Promise<void> {
  const { id: articleId } = article
  const offers = offersIn(await bodyOf(tx, articleId, version), await limitsOf(article, tx))
  const known = await tx.typedAddendum.findMany({ where: { articleId } })
  const kept = new Set<number>()
  for (const offer of offers) {
    const row = known.find((one) => isAbout(one, offer) && one.state !== 'accepted' && !kept.has(one.id))
    if (row) {
      kept.add(row.id)
      if (row.isCertain !== offer.isCertain)
        await tx.typedAddendum.update({ where: { id: row.id }, data: { isCertain: offer.isCertain } })
      continue
    }
    const turns = known.filter((one) => isAbout(one, offer)).map(({ turn }) => turn)
    const { beginning: heading, isCertain } = offer
    const made = await tx.typedAddendum.create({
      data: { articleId, heading, isCertain, turn: Math.max(-1, ...turns) + 1 },
    })
    known.push(made)
    kept.add(made.id)
  }
  const lost = known.filter(({ id, state }) => !kept.has(id) && (state === 'waiting' || state === 'later'))
  await tx.typedAddendum.deleteMany({ where: { id: { in: lost.map(({ id }) => id) } } })
  await tx.importedEntry.updateMany({ where: { articleId }, data: { searchedVersion: version } })
}

/** What each of these rows of one article offers, as its body stands; a row whose passage is gone is not among them. */
export function offersOf<Row extends Known>(rows: Row[], offers: Offer[]): { row: Row; offer: Offer }[] {
  const inOrder = [...rows].sort((one, other) => one.turn - other.turn)
  return offers.flatMap((offer) => {
    const at = inOrder.findIndex((row) => isAbout(row, offer))
    return inOrder.splice(at < 0 ? inOrder.length : at, 1).map((row) => ({ row, offer }))
  })
}

/** An addendum is written after its article, and not in the future. */
export async function limitsOf({ publishedAt }: Dated, reader: Reader = db()): Promise<Limits> {
  const { timeZone } = await site(reader)
  return { latest: dayOf(new Date(), timeZone), ...(publishedAt && { earliest: dayOf(publishedAt, timeZone) }) }
}

export async function bodyOf(tx: Pick<Tx, 'version'>, articleId: number, number: number): Promise<Body> {
  const where = { articleId_number: { articleId, number } }
  const { body } = await tx.version.findUniqueOrThrow({ where, select: { body: true } })
  return body as unknown as Body // it passed its guard before it was stored
}

type Dated = Pick<Article, 'id' | 'publishedAt'>
type Known = Pick<TypedAddendum, 'heading' | 'turn'>

const isAbout = ({ heading }: Known, { beginning }: Offer) => heading === beginning
