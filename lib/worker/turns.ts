import { tagsOfAppearance } from '@/lib/articles/appearing'
import { OLD_AFTER_YEARS } from '@/lib/articles/notice'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { site } from '@/lib/settings/queries'

/** An instant at which something that readers see changes by itself, without anybody saving anything. */
interface Turn {
  at: Date
  /** An article appears; an addendum appears; an article's page words something differently; a category's product ends. */
  what: 'article' | 'addendum' | 'page' | 'category'
  articleId: number | null
}

/** The next instant after `now` at which something changes by itself, or null when nothing is due. */
export async function nextTurn(now: Date): Promise<Date | null> {
  const [first] = await turns(db(), Prisma.sql`at > ${now}`, 1)
  return first?.at ?? null
}

/** Expires what changed by itself after `since`, up to and including `now`. Doing it twice does no harm. */
export async function takeTurns(since: Date, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const due = await turns(tx, Prisma.sql`at > ${since} and at <= ${now}`)
    const moved = await Promise.all(due.map((turn) => tagsOf(tx, turn)))
    if (due.length > 0) await expire(tx, ...moved.flat())
  })
}

async function tagsOf(tx: Reader, { what, articleId }: Turn): Promise<string[]> {
  if (what === 'category' || articleId === null) return [tags.categories]
  if (what === 'article') return tagsOfAppearance(tx, articleId)
  return [tags.article(articleId), ...(what === 'addendum' ? [tags.addenda, tags.articles] : [])]
}

async function turns(reader: Reader, condition: Prisma.Sql, limit = 100_000): Promise<Turn[]> {
  const { timeZone } = await site()
  return reader.$queryRaw<Turn[]>`
    select at, what, "articleId" from (
      select "publishedAt" as at, 'article' as what, id as "articleId" from "Article"
      where status = 'published' and "publishedAt" > now() - interval '2 days'
      union all
      select "publishedAt", 'addendum', "articleId" from "Addendum" where status = 'published' and "publishedAt" > now() - interval '2 days'
      union all
      select "commentsCloseAt", 'page', id from "Article" where status = 'published' and "commentsCloseAt" > now() - interval '2 days'
      union all
      -- and the day after, since 29 February has no like in other years
      select (("publishedAt" at time zone ${timeZone})::date + make_interval(years => ${OLD_AFTER_YEARS}, days => late)) at time zone ${timeZone}, 'page', id
      from "Article", generate_series(0, 1) as late where status = 'published' and kind = 'article'
      and "publishedAt" > now() - make_interval(years => ${OLD_AFTER_YEARS}, days => 3)
      union all
      select ("supportEndsOn" + 1)::timestamp at time zone ${timeZone}, 'category', null from "Category" where "supportEndsOn" is not null
    ) as turn where ${condition} order by at limit ${limit}`
}
