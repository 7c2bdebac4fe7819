import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus, Prisma } from '@/lib/db/generated/client'
import { STUDIO_PAGE, type StudioFilter, type StudioOrder } from './list-input'
import { NEWEST_TITLE, titleOf } from './newest-title'
import { editableBy } from './policy'

/** A row of the studio's lists. */
export interface StudioArticle {
  id: number
  title: string
  status: ArticleStatus
  path: string | null
  publishedAt: Date | null
  /** When its draft was saved last; null when nothing waits to be published. */
  draftedAt: Date | null
  deletedAt: Date | null
  verifiedOn: Date | null
  authorName: string | null
}

/** One page of a list, counted from 1. */
export interface StudioListing {
  total: number
  articles: StudioArticle[]
}

interface Asked {
  filter: StudioFilter
  /** Must all stand in the title, in any case. */
  words: string
  page: number
  order?: StudioOrder
}

/** Articles that the actor may edit. */
export function articlesInStudio(
  actor: Actor,
  { filter, words, page, order = 'touched' }: Asked,
): Promise<StudioListing> {
  const titles = words.split(/\s+/).filter(Boolean).slice(0, 5).map(titled)
  return listed({ AND: [editableBy(actor), conditionOf(filter), ...titles] }, order, page)
}

/** A page of the articles that fulfil a condition, which holds the permission already. */
async function listed(where: Prisma.ArticleWhereInput, order: StudioOrder, page: number): Promise<StudioListing> {
  const range = { skip: (page - 1) * STUDIO_PAGE, take: STUDIO_PAGE }
  const [total, rows] = await Promise.all([
    db().article.count({ where }),
    db().article.findMany({ where, orderBy: ORDERS[order], ...range, include: WORDS }),
  ])
  return { total, articles: rows.map(rowOf) }
}

/** The same rows for articles that were chosen elsewhere, with the permission; in their order. */
export async function studioArticles(ids: number[]): Promise<StudioArticle[]> {
  const rows = await db().article.findMany({ where: { id: { in: ids } }, include: WORDS })
  const byId = new Map(rows.map((row) => [row.id, rowOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const ORDERS = {
  touched: [{ touchedAt: 'desc' }, { id: 'desc' }],
  published: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  oldest: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  read: [{ recentReads: 'desc' }, { id: 'desc' }],
} satisfies Record<StudioOrder, Prisma.ArticleOrderByWithRelationInput[]>

const WORDS = {
  draft: { select: { title: true, updatedAt: true } },
  versions: NEWEST_TITLE,
} satisfies Prisma.ArticleInclude

function rowOf(row: Prisma.ArticleGetPayload<{ include: typeof WORDS }>): StudioArticle {
  const { id, status, path, publishedAt, deletedAt, verifiedOn, authorName, draft } = row
  return {
    id,
    title: titleOf(row),
    status,
    path,
    publishedAt,
    draftedAt: draft?.updatedAt ?? null,
    deletedAt,
    verifiedOn,
    authorName,
  }
}

function conditionOf(filter: StudioFilter): Prisma.ArticleWhereInput {
  const now = new Date()
  switch (filter) {
    case 'all':
      return { status: { not: 'deleted' } }
    case 'draft':
      return { status: { not: 'deleted' }, draft: { isNot: null } }
    case 'scheduled':
      return { status: 'published', publishedAt: { gt: now } }
    case 'published':
      return { status: 'published', publishedAt: { lte: now } }
    default:
      return { status: filter }
  }
}

const titled = (word: string): Prisma.ArticleWhereInput => ({
  OR: [
    { draft: { title: { contains: word, mode: 'insensitive' } } },
    { versions: { some: { title: { contains: word, mode: 'insensitive' } } } },
  ],
})

/** How many articles of the actor's wait for something. */
export async function studioFigures(actor: Actor): Promise<Record<'draft' | 'review' | 'scheduled', number>> {
  const count = (filter: StudioFilter) =>
    db().article.count({ where: { AND: [editableBy(actor), conditionOf(filter)] } })
  const [draft, review, scheduled] = await Promise.all([count('draft'), count('review'), count('scheduled')])
  return { draft, review, scheduled }
}
