import type { CategoryLink } from '@/lib/categories/queries'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { site } from '@/lib/settings/queries'
import { monthBounds, yearBounds } from '@/lib/time/day'
import type { ArticleLink } from './queries'

export interface ArticleSummary extends ArticleLink {
  excerpt: string
  substantiveAt: Date
  categories: CategoryLink[]
  /** Whether it stands here because it is pinned, before newer ones. */
  pinned: boolean
}

/** One page of a list, newest first. Pages count from 1; an empty list has one page. */
export interface Listing {
  items: ArticleSummary[]
  page: number
  pages: number
  total: number
}

export interface ArchiveYear {
  year: number
  total: number
  months: { month: number; count: number }[]
}

const EVERYTHING = Prisma.sql`true`

const NEWEST_FIRST = Prisma.sql`a."publishedAt" desc, a.id desc`
const PINNED_FIRST = Prisma.sql`a.pinned desc, ${NEWEST_FIRST}`

/** Those that are pinned come first. */
export const newestArticles = (page: number): Promise<Listing> => listing(EVERYTHING, page, PINNED_FIRST)

/** @param year in the blog's time zone */
export async function articlesOfYear(year: number, page: number): Promise<Listing> {
  return listing(within(yearBounds(year, (await site()).timeZone)), page)
}

/** @param month 1 to 12, in the blog's time zone */
export async function articlesOfMonth(year: number, month: number, page: number): Promise<Listing> {
  return listing(within(monthBounds(year, month, (await site()).timeZone)), page)
}

/** Articles filed under this very category, by one scan of its index. */
export async function articlesOfCategory(categoryId: number, page: number): Promise<Listing> {
  const { perPage } = await site()
  const filed = Prisma.sql`f."categoryId" = ${categoryId} and f."publishedAt" <= now()`
  const [items, [counted]] = await Promise.all([
    db().$queryRaw<ArticleSummary[]>`
      with page as materialized (
        select f."articleId" as id from "ArticleCategory" f
        where ${filed} order by f."publishedAt" desc, f."articleId" desc limit ${perPage} offset ${(page - 1) * perPage}
      ) ${summaries(NEWEST_FIRST)}`,
    db().$queryRaw<{ total: number }[]>`select count(*)::int as total from "ArticleCategory" f where ${filed}`,
  ])
  return pageOf(items, counted?.total ?? 0, page, perPage)
}

/** Years and months that have articles, newest year first, months in the order of the calendar. */
export async function archive(): Promise<ArchiveYear[]> {
  const { timeZone } = await site()
  const rows = await db().$queryRaw<{ year: number; month: number; count: number }[]>`
    select extract(year from local)::int as year, extract(month from local)::int as month, count(*)::int as count
    from (select a."publishedAt" at time zone ${timeZone} as local from "Article" a where a.kind = 'article' and ${PUBLISHED}) as dated
    group by 1, 2 order by 1 desc, 2`
  const years = new Map<number, ArchiveYear>()
  for (const { year, month, count } of rows) {
    const entry = years.get(year) ?? { year, total: 0, months: [] }
    entry.total += count
    entry.months.push({ month, count })
    years.set(year, entry)
  }
  return [...years.values()]
}

const within = ({ from, to }: { from: Date; to: Date }) =>
  Prisma.sql`a."publishedAt" >= ${from} and a."publishedAt" < ${to}`

async function listing(condition: Prisma.Sql, page: number, order = NEWEST_FIRST): Promise<Listing> {
  const { perPage } = await site()
  const [items, [counted]] = await Promise.all([
    db().$queryRaw<ArticleSummary[]>`
      with page as materialized (
        select a.id from "Article" a where a.kind = 'article' and ${PUBLISHED} and ${condition}
        order by ${order} limit ${perPage} offset ${(page - 1) * perPage}
      ) ${summaries(order)}`,
    db().$queryRaw<{ total: number }[]>`
      select count(*)::int as total from "Article" a where a.kind = 'article' and ${PUBLISHED} and ${condition}`,
  ])
  return pageOf(items, counted?.total ?? 0, page, perPage)
}

const pageOf = (items: ArticleSummary[], total: number, page: number, perPage: number): Listing => ({
  items,
  page,
  pages: Math.max(1, Math.ceil(total / perPage)),
  total,
})

/** What a list shows of the articles whose ids stand in `page`, in its order. */
const summaries = (order: Prisma.Sql) => Prisma.sql`
  select a.id, a.path, v.title, v.excerpt, a."publishedAt", a."substantiveAt",
    coalesce((
      select json_agg(json_build_object('id', c.id, 'name', c.name, 'slug', c.slug) order by f.position)
      from "ArticleCategory" f join "Category" c on c.id = f."categoryId" where f."articleId" = a.id
    ), '[]') as categories,
    ${order === PINNED_FIRST ? Prisma.sql`a.pinned` : Prisma.sql`false`} as pinned
  from page join "Article" a on a.id = page.id
  join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
  where ${PUBLISHED} order by ${order}`
