import { type CategoryLink, linkOf } from '@/lib/categories/queries'
import { db } from '@/lib/db/client'
import { type Article, type Category, type Media, Prisma, type Version } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
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
  categories: Filing[]
  commentPolicy: 'open' | 'closed' | 'off'
  commentsCloseAt: Date | null
  feedId: string
  /** Whether it has said something else before. */
  hasHistory: boolean
}

/** A category that an article is filed under. */
type Filing = CategoryLink & { product: string | null; supportEndsOn: Day | null }

/** The published article or page with this path (decoded, NFC, leading slash) with what its page shows of itself, or null. */
export async function publishedArticle(path: string): Promise<ArticleView | null> {
  const [found] = await db().$queryRaw<(Found & Words)[]>`-- planned once
    select a.id, a.kind, a.path, a."publishedAt", a."substantiveAt", a."verifiedOn", a."appliesTo", a.evergreen, a."supersededById",
      a."authorName", a.noindex, a."canonicalUrl", a.description, a."commentPolicy", a."commentsCloseAt", a."feedId",
      to_json(m) as cover, v.title, v.number, v.rendered, v."plainText", v.excerpt,
      (select coalesce(json_agg(c order by f.position), '[]') from "ArticleCategory" f
        join lateral (select id, name, slug, product, "supportEndsOn" from "Category" where id = f."categoryId") c on true
        where f."articleId" = a.id) as categories,
      (select count(*) > 1 from "Version" s where s."articleId" = a.id and s.kind = 'substantive') as "hasHistory"
    from "Article" a
    join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    left join "Media" m on m.id = a."coverId"
    where a.path = ${path} and ${PUBLISHED}`
  if (!found) return null
  const [successor] = found.supersededById === null ? [] : await linksTo([found.supersededById])
  return viewOf(found, found, successor ?? null)
}

/** What is shown of an article as it is stored. */
type Facts =
  | 'id'
  | 'kind'
  | 'verifiedOn'
  | 'appliesTo'
  | 'evergreen'
  | 'supersededById'
  | 'authorName'
  | 'noindex'
  | 'canonicalUrl'
  | 'description'
  | 'commentPolicy'
  | 'commentsCloseAt'
  | 'feedId'

/** An article that has a path and dates, as pages show it. */
type Found = Pick<Article, Facts> & {
  path: string
  publishedAt: Date
  substantiveAt: Date
  cover: Pick<Media, 'hash' | 'extension' | 'width' | 'height' | 'alt'> | null
  categories: Filing[]
}
type Words = Pick<Version, 'title' | 'number' | 'plainText' | 'excerpt'> & { rendered: unknown; hasHistory: boolean }

/** An article with the words of one of its states, as its page shows it. */
export function viewOf(found: Found, words: Words, successor: ArticleLink | null): ArticleView {
  return {
    id: found.id,
    kind: found.kind,
    path: found.path,
    title: words.title,
    version: words.number,
    blocks: words.rendered as unknown as RenderedBlock[], // written by lib/richtext alone
    plainText: words.plainText,
    excerpt: words.excerpt,
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
    categories: found.categories,
    commentPolicy: found.commentPolicy,
    commentsCloseAt: found.commentsCloseAt,
    feedId: found.feedId,
    hasHistory: words.hasHistory,
  }
}

export const filingUnder = (category: Category): Filing => ({
  ...linkOf(category),
  product: category.product,
  supportEndsOn: category.supportEndsOn && dayFromDate(category.supportEndsOn),
})

/** The published articles just before and just after this one in time. */
export async function neighboursOf(
  articleId: number,
): Promise<{ older: ArticleLink | null; newer: ArticleLink | null }> {
  const place = Prisma.sql`(select "publishedAt", id from "Article" where id = ${articleId})`
  const before = linksWhere(Prisma.sql`(a."publishedAt", a.id) < ${place}`, 1)
  const after = linksWhere(Prisma.sql`(a."publishedAt", a.id) > ${place}`, 1, Prisma.sql`asc`)
  const [found] = await db().$queryRaw<{ older: StoredLink | null; newer: StoredLink | null }[]>`-- planned once
    select (select to_json(o) from (${before}) o) as older, (select to_json(n) from (${after}) n) as newer`
  return { older: linkFrom(found?.older), newer: linkFrom(found?.newer) }
}

/** A link that came as JSON, in which instants are text. */
type StoredLink = Omit<ArticleLink, 'publishedAt'> & { publishedAt: string }

const linkFrom = (link: StoredLink | null | undefined): ArticleLink | null =>
  link ? { ...link, publishedAt: new Date(link.publishedAt) } : null

/** The newest published articles. */
export const recentArticles = (limit: number): Promise<ArticleLink[]> => links(Prisma.sql`true`, limit)

/** So many others of its category stand under an article. */
const RELATED = 5

/** The newest published articles of a category: enough for `othersThan` any of them. */
export const newestInCategory = (categoryId: number): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>`
    select a.id, a.path, v.title, a."publishedAt"
    from "ArticleCategory" f
    join "Article" a on a.id = f."articleId"
    join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where f."categoryId" = ${categoryId} and f."publishedAt" <= now() and ${PUBLISHED}
    order by f."publishedAt" desc, f."articleId" desc limit ${RELATED + 1}`

/** Those of a category's newest that stand under an article, which may be among them. */
export const othersThan = (articleId: number, newest: ArticleLink[]): ArticleLink[] =>
  newest.filter(({ id }) => id !== articleId).slice(0, RELATED)

/** Published undated pages ("about"), by title. */
export const publishedPages = (): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>`
    select a.id, a.path, v.title, a."publishedAt"
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where a.kind = 'page' and ${PUBLISHED} order by v.title`

/** Links to published articles by id, in no order; ids that are not published are left out. */
export const linksTo = (ids: number[]): Promise<ArticleLink[]> =>
  links(Prisma.sql`a.id = any(${ids})`, ids.length, Prisma.sql`desc`, Prisma.sql`a.kind in ('article', 'page')`)

const links = (...which: Parameters<typeof linksWhere>): Promise<ArticleLink[]> =>
  db().$queryRaw<ArticleLink[]>(linksWhere(...which))

const linksWhere = (
  condition: Prisma.Sql,
  limit: number,
  direction = Prisma.sql`desc`,
  kind = Prisma.sql`a.kind = 'article'`,
): Prisma.Sql => Prisma.sql`
  select a.id, a.path, v.title, a."publishedAt"
  from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
  where ${kind} and ${PUBLISHED} and ${condition}
  order by a."publishedAt" ${direction}, a.id ${direction} limit ${limit}`
