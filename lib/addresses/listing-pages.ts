import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isPublished, PUBLISHED } from '@/lib/db/published'
import { site } from '@/lib/settings/queries'
import { monthBounds, yearBounds } from '@/lib/time/day'
import type { ListingAddress } from './listings'

/** Top-level comments on a page of a thread; one thread has at most as many pages as it has hundreds of comments. */
const COMMENTS_PER_PAGE = 100

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
    case 'thread': {
      const article = await db().article.findFirst({
        where: { id: listing.articleId, ...isPublished() },
        select: { id: true },
      })
      if (!article) return null
      const count = await db().comment.count({ where: { articleId: article.id, status: 'published', secret: false } })
      return Math.max(1, Math.ceil(count / COMMENTS_PER_PAGE))
    }
  }
}

async function published(condition: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Article" a where a.kind = 'article' and ${PUBLISHED} and ${condition}`
  return row?.count ?? 0
}
