import { isVisible } from '@/lib/addenda/policy'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isPublished, PUBLISHED } from '@/lib/db/published'
import type { RenderedBlock } from '@/lib/richtext/render'
import { type Day, dayFromDate } from '@/lib/time/day'
import type { FeedSubject } from './names'
import { substantiveAddenda, substantiveVersions } from './substantive'

/** Entries of a feed. */
export const NEWEST = 20

export interface ArticleMatter {
  id: number
  path: string
  feedId: string
  publishedAt: Date
  substantiveAt: Date
  title: string
  excerpt: string
  blocks: RenderedBlock[]
  authorName: string | null
  /** In the author's order. */
  categories: { name: string; slug: string }[]
  /** Published ones, by occurredOn then number. */
  addenda: AddendumMatter[]
}

export interface AddendumMatter {
  id: number
  number: number
  kind: 'update' | 'correction' | 'resolved' | 'retraction'
  summary: string | null
  occurredOn: Day
  publishedAt: Date
  /** When its content changed last; else when it was published. */
  updatedAt: Date
  placement: 'top' | 'after' | 'end'
  afterBlock: string | null
  blocks: RenderedBlock[]
  feedId: string
  authorName: string | null
}

/** What a feed tells of: that an article appeared, or that an addendum to it did. */
export interface Happening {
  article: ArticleMatter
  addendum: AddendumMatter | null
}

/**
 * The newest happenings of the blog or of one category, newest first by the moment of publishing. Texts and titles are those
 * of the newest version that its author called substantive, so that a typo moves no byte of a feed.
 * Pages, and whatever belongs to them, never happen.
 */
export async function newestHappenings(subject: FeedSubject, categoryId: number | null): Promise<Happening[]> {
  const [articles, addenda] = await Promise.all([
    subject === 'updates' ? [] : newestArticles(categoryId),
    subject === 'articles' ? [] : newestAddenda(categoryId),
  ])
  const newest = [...addenda, ...articles].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, NEWEST) // stable: an addendum before its article
  const matters = await articleMatters([...new Set(newest.map(({ articleId }) => articleId))])
  return newest.flatMap(({ articleId, addendumId }): Happening[] => {
    const article = matters.get(articleId)
    if (!article) return []
    if (addendumId === null) return [{ article, addendum: null }]
    return article.addenda.filter(({ id }) => id === addendumId).map((addendum) => ({ article, addendum }))
  })
}

/** One article with its addenda; null when nobody may read it. */
export async function matterOfArticle(id: number): Promise<ArticleMatter | null> {
  const article = await db().article.findFirst({ where: { id, ...isPublished() }, select: { id: true } })
  return article && ((await articleMatters([id])).get(id) ?? null)
}

/** The category that a feed's address names, or null. */
export const categoryOfFeed = (slug: string) =>
  db().category.findUnique({ where: { slug }, select: { id: true, name: true, slug: true, description: true } })

interface Moment {
  articleId: number
  addendumId: number | null
  at: Date
}

// In SQL, for Prisma passes enums as casts, and those cannot use the partial indexes of what is published.

const newestArticles = (categoryId: number | null): Promise<Moment[]> =>
  categoryId === null
    ? db().$queryRaw`
        select a.id as "articleId", null as "addendumId", a."publishedAt" as at
        from "Article" a where a.kind = 'article' and ${PUBLISHED}
        order by a."publishedAt" desc, a.id desc limit ${NEWEST}`
    : db().$queryRaw`
        select f."articleId", null as "addendumId", f."publishedAt" as at
        from "ArticleCategory" f join "Article" a on a.id = f."articleId"
        where f."categoryId" = ${categoryId} and f."publishedAt" <= now() and a.kind = 'article' and ${PUBLISHED}
        order by f."publishedAt" desc, f."articleId" desc limit ${NEWEST}`

const newestAddenda = (categoryId: number | null): Promise<Moment[]> =>
  db().$queryRaw`
    select d."articleId", d.id as "addendumId", d."publishedAt" as at
    from "Addendum" d join "Article" a on a.id = d."articleId"
    where d.status = 'published' and d."publishedAt" <= now() and a.kind = 'article' and ${PUBLISHED} and ${filedUnder(categoryId)}
    order by d."publishedAt" desc, d.id desc limit ${NEWEST}`

const filedUnder = (categoryId: number | null) =>
  categoryId === null
    ? Prisma.sql`true`
    : Prisma.sql`exists (select from "ArticleCategory" f where f."articleId" = a.id and f."categoryId" = ${categoryId})`

async function articleMatters(ids: number[]): Promise<Map<number, ArticleMatter>> {
  const [articles, versions] = await Promise.all([
    db().article.findMany({
      where: { id: { in: ids } },
      include: {
        author: { select: { name: true } },
        categories: { orderBy: { position: 'asc' }, select: { category: { select: { name: true, slug: true } } } },
        addenda: {
          where: isVisible(),
          orderBy: [{ occurredOn: 'asc' }, { number: 'asc' }],
          omit: { body: true, draft: true, plainText: true },
          include: { author: { select: { name: true } } },
        },
      },
    }),
    substantiveVersions(ids),
  ])
  const told = await substantiveAddenda(articles.flatMap(({ addenda }) => addenda.map(({ id }) => id)))
  const matters = new Map<number, ArticleMatter>()
  for (const { id, path, feedId, publishedAt, substantiveAt, ...article } of articles) {
    const version = versions.get(id)
    if (!version || path === null || !publishedAt) continue
    const authorName = article.authorName ?? article.author?.name ?? null
    matters.set(id, {
      ...{ id, path, feedId, publishedAt, substantiveAt: substantiveAt ?? publishedAt, authorName },
      ...{ title: version.title, excerpt: version.excerpt, blocks: version.rendered },
      categories: article.categories.map(({ category }) => category),
      addenda: article.addenda.map((row) => {
        const publishedAt = row.publishedAt ?? row.createdAt
        const addendum = { ...row, updatedAt: publishedAt, ...told.get(row.id) }
        return {
          ...addendum,
          occurredOn: dayFromDate(addendum.occurredOn),
          publishedAt,
          blocks: addendum.rendered as unknown as RenderedBlock[], // written by lib/richtext alone
          authorName: row.author?.name ?? authorName,
        }
      }),
    })
  }
  return matters
}
