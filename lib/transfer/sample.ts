import { z } from 'zod'
import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Reader, type Tx } from '@/lib/db/client'
import { holdLock } from '@/lib/db/locks'
import { Conflict, Forbidden } from '@/lib/errors'
import { ARTICLES } from '@/prisma/sample/blog'
import { CATEGORIES } from '@/prisma/sample/categories'
import { plantArticles, plantAuthor, plantCategories, plantSettings, SAMPLE_SOURCE } from './sample-planting'

export interface SampleCounts {
  articles: number
  pages: number
  addenda: number
  comments: number
  categories: number
}

/** The setting in which planting notes what removing cannot recognise by an import's source; then it says REMOVED. */
const LEDGER = 'sample'
const REMOVED = 'removed'

const ledgerShape = z.object({
  categoryIds: z.array(z.number()),
  memberId: z.number(),
  /** Settings that planting made, with the values it gave them. */
  settings: z.record(z.string(), z.string()),
})

/** What all lists of the blog show, and its title. */
const EVERYWHERE = [tags.articles, tags.categories, tags.addenda, tags.comments, tags.settings]

/** Whether the blog holds anything: an article of any state, a category, or an address that once led somewhere. */
export async function hasContent(reader: Reader = db()): Promise<boolean> {
  const [found] = await reader.$queryRaw<{ any: boolean }[]>`
    select exists (select from "Article") or exists (select from "Category") or exists (select from "Address") as any`
  return found?.any ?? false
}

/** Whether a start is to plant the sample: the blog is empty, and nobody has taken the sample away. */
export async function awaitsSample(): Promise<boolean> {
  const ledger = await db().setting.findUnique({ where: { key: LEDGER } })
  return ledger === null && !(await hasContent())
}

/**
 * Fills an empty blog with the sample: articles, addenda, comments, categories, a title and a tagline. Whole or not at
 * all; a title that the blogger has already given stays.
 * @returns how many of each
 * @throws Forbidden unless the actor runs the blog; Conflict when the blog is not empty
 */
export async function plantSample(actor: Actor): Promise<SampleCounts> {
  if (!runsTheBlog(actor)) throw new Forbidden('sample.forbidden')
  return inTransaction(async (tx) => {
    await holdLock(tx, 'importing')
    if (await hasContent(tx)) throw new Conflict('sample.notEmpty')
    const categoryIds = await plantCategories(tx, CATEGORIES)
    const memberId = await plantAuthor(tx)
    const articleIds = await plantArticles(tx, ARTICLES, categoryIds, memberId)
    const settings = await plantSettings(tx)
    const value: z.infer<typeof ledgerShape> = { categoryIds: [...categoryIds.values()], memberId, settings }
    await tx.setting.upsert({ where: { key: LEDGER }, create: { key: LEDGER, value }, update: { value } })
    const planted = await countsOf(tx, [...articleIds.values()])
    await expire(tx, ...EVERYWHERE)
    return { ...planted, categories: categoryIds.size }
  })
}

/**
 * Takes away what planting brought, with all that hangs on it: addresses, addenda, comments, search documents. Keeps
 * the blogger's own articles, the categories they stand under, and a title or tagline changed since. Remembers that it
 * was asked to, so that the next start does not plant again.
 * @returns how many of each are gone; zeros when there was no sample
 * @throws Forbidden unless the actor runs the blog
 */
export async function removeSample(actor: Actor): Promise<SampleCounts> {
  if (!runsTheBlog(actor)) throw new Forbidden('sample.forbidden')
  return inTransaction(async (tx) => {
    await holdLock(tx, 'importing')
    const entries = await tx.importedEntry.findMany({ where: { source: SAMPLE_SOURCE }, select: { articleId: true } })
    const articleIds = entries.map((entry) => entry.articleId)
    const removed = await countsOf(tx, articleIds)
    const changed = await removeArticles(tx, articleIds)
    const { categories, tagsOfCategories } = await removeLedger(tx)
    await expire(tx, ...EVERYWHERE, ...changed.map(tags.article), ...tagsOfCategories)
    return { ...removed, categories }
  })
}

/** @returns the articles whose pages change by it: those removed, and those that named one of them as their successor */
async function removeArticles(tx: Tx, ids: number[]): Promise<number[]> {
  const predecessors = await tx.article.findMany({ where: { supersededById: { in: ids } }, select: { id: true } })
  // an address must lead somewhere (a check constraint), so it goes before what it leads to
  await tx.address.deleteMany({ where: { articleId: { in: ids } } })
  await tx.article.deleteMany({ where: { id: { in: ids } } })
  return [...ids, ...predecessors.map(({ id }) => id)]
}

async function removeLedger(tx: Tx): Promise<{ categories: number; tagsOfCategories: string[] }> {
  const stored = await tx.setting.findUnique({ where: { key: LEDGER } })
  if (!stored || stored.value === REMOVED) return { categories: 0, tagsOfCategories: [] }
  const ledger = ledgerShape.parse(stored.value)
  const categories = await removeIdleCategories(tx, ledger.categoryIds)
  await tx.member.deleteMany({ where: { id: ledger.memberId } })
  for (const [key, value] of Object.entries(ledger.settings)) {
    await tx.setting.deleteMany({ where: { key, value: { equals: value } } })
  }
  await tx.setting.update({ where: { key: LEDGER }, data: { value: REMOVED } })
  return { categories, tagsOfCategories: ledger.categoryIds.map(tags.category) }
}

/** Removes those of the categories that hold nothing any more, from the leaves up. @returns how many */
async function removeIdleCategories(tx: Tx, ids: number[]): Promise<number> {
  const holdNothing = { id: { in: ids }, articles: { none: {} }, children: { none: {} } }
  const idle = (await tx.category.findMany({ where: holdNothing, select: { id: true } })).map(({ id }) => id)
  if (idle.length === 0) return 0
  await tx.address.deleteMany({ where: { categoryId: { in: idle } } })
  await tx.category.deleteMany({ where: { id: { in: idle } } })
  return idle.length + (await removeIdleCategories(tx, ids))
}

async function countsOf(tx: Tx, articleIds: number[]): Promise<Omit<SampleCounts, 'categories'>> {
  const under = { articleId: { in: articleIds } }
  return {
    articles: await tx.article.count({ where: { id: { in: articleIds }, kind: 'article' } }),
    pages: await tx.article.count({ where: { id: { in: articleIds }, kind: 'page' } }),
    addenda: await tx.addendum.count({ where: under }),
    comments: await tx.comment.count({ where: under }),
  }
}
