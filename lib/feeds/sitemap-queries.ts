import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { type Listed, newestOf } from './sitemap'
import { absoluteUrl, categoryPath } from './urls'

/** Ids, hence at most addresses, on a page of the sitemap (the protocol allows 50,000). */
export const IDS_PER_PAGE = 10_000

const INDEXED = Prisma.sql`${PUBLISHED} and not a.noindex`

/**
 * The pages of the sitemap that hold something: `site` with home and categories, then articles and undated pages by ranges
 * of their ids. An address stays on its page for ever, so an article changes one page and the rest stay cached outside.
 */
export async function sitemapPages(origin: string): Promise<Listed[]> {
  const ranges = await db().$queryRaw<{ page: number; modified: Date }[]>`
    select (a.id - 1) / ${IDS_PER_PAGE} + 1 as page, max(a."substantiveAt") as modified
    from "Article" a where ${INDEXED} group by 1 order by 1`
  return [
    { url: `${origin}/sitemaps/site.xml`, modified: newestOf(ranges) },
    ...ranges.map(({ page, modified }) => ({ url: `${origin}/sitemaps/${page}.xml`, modified })),
  ]
}

/** Articles and undated pages whose ids stand in this range, in the order of their ids; null when there are none. */
export async function sitemapRange(origin: string, page: number): Promise<Listed[] | null> {
  const first = (page - 1) * IDS_PER_PAGE
  const rows = await db().$queryRaw<{ path: string; modified: Date | null }[]>`
    select a.path, a."substantiveAt" as modified from "Article" a
    where a.id > ${first} and a.id <= ${first + IDS_PER_PAGE} and a.path is not null and ${INDEXED} order by a.id`
  return rows.length === 0 ? null : rows.map(({ path, modified }) => ({ url: absoluteUrl(origin, path), modified }))
}

/** Home and the categories that have articles, each with the newest change of what it lists. */
export async function sitemapListings(origin: string): Promise<Listed[]> {
  const [home, categories] = await Promise.all([
    db().$queryRaw<{ modified: Date | null }[]>`
      select max(a."substantiveAt") as modified from "Article" a where a.kind = 'article' and ${INDEXED}`,
    db().$queryRaw<{ slug: string; modified: Date | null }[]>`
      select c.slug, max(a."substantiveAt") as modified
      from "Category" c join "ArticleCategory" f on f."categoryId" = c.id join "Article" a on a.id = f."articleId"
      where a.kind = 'article' and ${INDEXED} group by c.id order by c.id`,
  ])
  return [
    { url: absoluteUrl(origin, '/'), modified: home[0]?.modified ?? null },
    ...categories.map(({ slug, modified }) => ({ url: absoluteUrl(origin, categoryPath(slug)), modified })),
  ]
}
