import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus, Prisma } from '@/lib/db/generated/client'
import { type Words, wordsOf } from './drafting'
import { editableBy } from './policy'

/** A row of the studio's list. */
export interface StudioArticle {
  id: number
  title: string
  status: ArticleStatus
  path: string | null
  publishedAt: Date | null
  /** When its draft was saved last; null when nothing waits to be published. */
  draftedAt: Date | null
  authorName: string | null
}

export const STUDIO_PAGE = 50

/** Which articles the studio lists. */
export type StudioFilter = 'all' | 'draft' | 'scheduled' | 'published' | 'unpublished'

/**
 * Articles that the actor may edit, those touched last first.
 * @param words must all stand in the title, in any case
 */
export async function articlesInStudio(
  actor: Actor,
  { filter, words, page }: { filter: StudioFilter; words: string; page: number },
): Promise<{ total: number; articles: StudioArticle[] }> {
  const where: Prisma.ArticleWhereInput = {
    AND: [editableBy(actor), conditionOf(filter), ...words.split(/\s+/).filter(Boolean).slice(0, 5).map(titled)],
  }
  const [total, rows] = await Promise.all([
    db().article.count({ where }),
    db().article.findMany({
      where,
      orderBy: [{ id: 'desc' }],
      skip: (page - 1) * STUDIO_PAGE,
      take: STUDIO_PAGE,
      include: {
        draft: { select: { title: true, updatedAt: true } },
        versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } },
      },
    }),
  ])
  const articles = rows.map((row) => ({
    id: row.id,
    title: row.draft?.title ?? row.versions[0]?.title ?? '',
    status: row.status,
    path: row.path,
    publishedAt: row.publishedAt,
    draftedAt: row.draft?.updatedAt ?? null,
    authorName: row.authorName,
  }))
  return { total, articles }
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
    case 'unpublished':
      return { status: 'unpublished' }
  }
}

const titled = (word: string): Prisma.ArticleWhereInput => ({
  OR: [
    { draft: { title: { contains: word, mode: 'insensitive' } } },
    { versions: { some: { title: { contains: word, mode: 'insensitive' } } } },
  ],
})

/** Whether the actor may edit this article. */
export const mayEdit = async (actor: Actor, articleId: number): Promise<boolean> =>
  (await db().article.count({ where: { id: articleId, status: { not: 'deleted' }, ...editableBy(actor) } })) > 0

/** What the editor of an article needs to know. */
export interface EditedArticle extends Words {
  id: number
  status: ArticleStatus
  path: string | null
  publishedAt: Date | null
  /** Whether readers have ever seen it. */
  wasPublished: boolean
  /** Names, in the author's order. */
  categories: string[]
}

/** An article for its editor; null for whoever may not edit it. */
export async function editedArticle(actor: Actor, articleId: number): Promise<EditedArticle | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, status: { not: 'deleted' }, ...editableBy(actor) },
    include: { categories: { orderBy: { position: 'asc' }, include: { category: { select: { name: true } } } } },
  })
  if (!article) return null
  return {
    ...(await wordsOf(db(), article)),
    id: article.id,
    status: article.status,
    path: article.path,
    publishedAt: article.publishedAt,
    wasPublished: article.currentVersion !== null,
    categories: article.categories.map(({ category }) => category.name),
  }
}

/** Names of all categories, for an author to choose from. */
export const categoryNamesForStudio = async (): Promise<string[]> =>
  (await db().category.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { name: true } })).map(
    ({ name }) => name,
  )
