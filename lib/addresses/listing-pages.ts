import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isPublished, PUBLISHED } from '@/lib/db/published'
import { site } from '@/lib/settings/queries'
import { monthBounds, yearBounds } from '@/lib/time/day'
import type { ListingAddress } from './listings'

/** Top-level comments on a page of a thread. */
const THREADS_PER_PAGE = 100

/** How many pages a list has; null when there is no such list: an unknown category, a month without articles. */
export async function pagesOf(listing: ListingAddress): Promise<number | null> {
  const { perPage, timeZone } = await site()
  const pages = (count: number) => Math.max(1, Math.ceil(count / perPage))
  switch (listing.kind) {
    case 'home':
      return listing.page === 1 ? 1 : pages(await published(Prisma.sql`true`))
    case 'year':
    case 'month': {
      const { year, month } = listing
      const { from, to } = month === null ? yearBounds(year, timeZone) : monthBounds(year, month, timeZone)
      const count = await published(Prisma.sql`a."publishedAt" >= ${from} and a."publishedAt" < ${to}`)
      return count === 0 ? null : pages(count)
    }
    case 'category': {
      const category = await db().category.findUnique({ where: { slug: listing.slug }, select: { id: true } })
      if (!category) return null
      return pages(
        await db().articleCategory.count({ where: { categoryId: category.id, publishedAt: { lte: new Date() } } }),
      )
    }
    case 'thread':
      return pagesOfThread(listing.articleId)
  }
}

async function published(condition: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Article" a where a.kind = 'article' and ${PUBLISHED} and ${condition}`
  return row?.count ?? 0
}

async function pagesOfThread(articleId: number): Promise<number | null> {
  const where = { id: articleId, commentPolicy: { not: 'off' }, ...isPublished() } as const
  if (!(await db().article.findFirst({ where, select: { id: true } }))) return null
  const readable = { status: 'published', secret: false } as const
  const standsAlone = { OR: [{ parentId: null }, { parent: { NOT: readable } }] }
  const threads = await db().comment.count({ where: { articleId, ...readable, ...standsAlone } })
  return Math.max(1, Math.ceil(threads / THREADS_PER_PAGE))
}
