import { type CategoryLink, linkOf } from '@/lib/categories/queries'
import { db } from '@/lib/db/client'
import { Prisma, type Version } from '@/lib/db/generated/client'
import { isPublished, PUBLISHED } from '@/lib/db/published'
import { mediaSource } from '@/lib/media/source'
import type { RenderedBlock } from '@/lib/richtext/render'
import { type Day, dayFromDate } from '@/lib/time/day'

export interface ArticleLink {
  id: number
  path: string
  title: string
  publishedAt: Date
}

export interface ArticleView extends ArticleLink {
  kind: 'article' | 'page'
  version: number
  blocks: RenderedBlock[]
  plainText: string
  excerpt: string
  description: string | null
  substantiveAt: Date
  verifiedOn: Day | null
  appliesTo: string[]
  evergreen: boolean
  supersededBy: { path: string; title: string } | null
  /** Also while the successor cannot be read yet. */
  supersededById: number | null
  authorName: string | null
  noindex: boolean
  canonicalUrl: string | null
  cover: { src: string; width: number | null; height: number | null; alt: string } | null
  /** In the author's order. */
  categories: (CategoryLink & { product: string | null; supportEndsOn: Day | null })[]
  commentPolicy: 'open' | 'closed' | 'off'
  commentsCloseAt: Date | null
  feedId: string
}

/** The published article or page with this path (decoded, NFC, leading slash) with what its page shows of itself, or null. */
export async function publishedArticle(path: string): Promise<ArticleView | null> {
  const found = await db().article.findFirst({
    where: { path, ...isPublished() },
    include: {
      cover: true,
      categories: { orderBy: { position: 'asc' }, include: { category: true } },
    },
  })
  if (!found?.currentVersion || !found.publishedAt || !found.substantiveAt) return null
  const version = await db().version.findUniqueOrThrow({
    where: { articleId_number: { articleId: found.id, number: found.currentVersion } },
    omit: { body: true },
  })
  const [successor] = found.supersededById === null ? [] : await linksTo([found.supersededById])
  const { publishedAt, substantiveAt } = found
  return viewOf({ ...found, path, publishedAt, substantiveAt }, version, successor ?? null)
}

type Found = Prisma.ArticleGetPayload<{ include: { cover: true; categories: { include: { category: true } } } }>
type Dated = Omit<Found, 'path' | 'publishedAt' | 'substantiveAt'> & {
  path: string
  publishedAt: Date
  substantiveAt: Date
}
type Words = Pick<Version, 'title' | 'number' | 'plainText' | 'excerpt'> & { rendered: unknown }

/** An article with the words of one of its states, as its page shows it. */
export function viewOf(found: Dated, version: Words, successor: ArticleLink | null): ArticleView {
  return {
    id: found.id,
    kind: found.kind,
    path: found.path,
    title: version.title,
    version: version.number,
    blocks: version.rendered as unknown as RenderedBlock[], // written by lib/richtext alone
    plainText: version.plainText,
    excerpt: version.excerpt,
    description: found.description,
    publishedAt: found.publishedAt,
    substantiveAt: found.substantiveAt,
    verifiedOn: found.verifiedOn && dayFromDate(found.verifiedOn),
    appliesTo: found.appliesTo,
    evergreen: found.evergreen,
    supersededBy: successor ? { path: successor.path, title: successor.title } : null,
    supersededById: found.supersededById,
    authorName: found.authorName,
    noindex: found.noindex,
    canonicalUrl: found.canonicalUrl,
    cover: found.cover && {
      src: mediaSource(found.cover),
      width: found.cover.width,
      height: found.cover.height,
      alt: found.cover.alt ?? '',
    },
    categories: found.categories.map(({ category }) => ({
      ...linkOf(category),
      product: category.product,
      supportEndsOn: category.supportEndsOn && dayFromDate(category.supportEndsOn),
    })),
    commentPolicy: found.commentPolicy,
    commentsCloseAt: found.commentsCloseAt,
    feedId: found.feedId,
  }
}

/** The published articles just before and just after this one in time. */
export async function neighboursOf(
  articleId: number,
): Promise<{ older: ArticleLink | null; newer: ArticleLink | null }> {
  const [older, newer] = await Promise.all([
    links(Prisma.sql`(a."publishedAt", a.id) < (select "publishedAt", id from "Article" where id = ${articleId})`, 1),
    links(
      Prisma.sql`(a."publishedAt", a.id) > (select "publishedAt", id from "Article" where id = ${articleId})`,
      1,
      Prisma.sql`asc`,
    ),
  ])
  return { older: older[0] ?? null, newer: newer[0] ?? null }
}

/** The newest published articles. */
export const recentArticles = (limit: number): Promise<ArticleLink[]> => links(Prisma.sql`true`, limit)

/** The five newest published articles of a category, without the one whose page they stand on. */
export const newestInCategory = (categoryId: number, exceptArticleId: number): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>`
    select a.id, a.path, v.title, a."publishedAt"
    from "ArticleCategory" f
    join "Article" a on a.id = f."articleId"
    join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where f."categoryId" = ${categoryId} and f."publishedAt" <= now() and f."articleId" <> ${exceptArticleId} and ${PUBLISHED}
    order by f."publishedAt" desc, f."articleId" desc limit 5`

/** Published undated pages ("about"), by title. */
export const publishedPages = (): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>`
    select a.id, a.path, v.title, a."publishedAt"
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where a.kind = 'page' and ${PUBLISHED} order by v.title`

/** Links to published articles by id, in no order; ids that are not published are left out. */
export const linksTo = (ids: number[]): Promise<ArticleLink[]> =>
  links(Prisma.sql`a.id = any(${ids})`, ids.length, Prisma.sql`desc`, Prisma.sql`a.kind in ('article', 'page')`)

const links = (
  condition: Prisma.Sql,
  limit: number,
  direction = Prisma.sql`desc`,
  kind = Prisma.sql`a.kind = 'article'`,
): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>`
    select a.id, a.path, v.title, a."publishedAt"
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where ${kind} and ${PUBLISHED} and ${condition}
    order by a."publishedAt" ${direction}, a.id ${direction} limit ${limit}`
