import { STUDIO_PAGE } from '@/lib/articles/list-input'
import { type StudioArticle, studioArticles } from '@/lib/articles/studio-lists'
import { type Actor, isEditor, memberIdOf } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { today } from '@/lib/settings/queries'
import { addYears, type Day } from '@/lib/time/day'
import { type DeadLink, deadLinksOf } from './dead-links'
import { REVIEW_CAUSES, type ReviewAsked, type ReviewCause } from './input'

/** An article that may no longer hold, and why. */
export interface ReviewedArticle extends StudioArticle {
  /** Reports of readers that nobody has answered, and the newest of them. */
  reports: number
  newestReport: number | null
  /** Products past their end that it is about. */
  products: { name: string; endedOn: Day }[]
  deadLinks: DeadLink[]
}

export interface ReviewListing {
  total: number
  articles: ReviewedArticle[]
}

/** What nobody looked at for so long is to be looked at again. */
const REVIEWED_EVERY_YEARS = 1
const nobody = -1

/**
 * Published articles that may no longer hold: readers reported them, links in them are dead, a product that they are about reached
 * its end since, or nobody changed, appended to or verified them for a year. The last two leave evergreen ones alone, all of them
 * those with a successor.
 */
export async function articlesToReview(actor: Actor, { cause, order, page }: ReviewAsked): Promise<ReviewListing> {
  const by = order === 'read' ? Prisma.sql`"recentReads" desc, id desc` : Prisma.sql`"publishedAt", id`
  const [rows, [counted]] = await Promise.all([
    db().$queryRaw<ReviewRow[]>`
      select id, reports::int, "newestReport", products from (${await causes(actor)}) as asked
      where ${FULFILLS[cause]} order by ${by} limit ${STUDIO_PAGE} offset ${(page - 1) * STUDIO_PAGE}`,
    db().$queryRaw<{ total: number }[]>`
      select count(*)::int as total from (${await causes(actor)}) as asked where ${FULFILLS[cause]}`,
  ])
  const ids = rows.map(({ id }) => id)
  const [articles, deadLinks] = await Promise.all([studioArticles(ids), deadLinksOf(ids)])
  const whys = new Map(rows.map((row) => [row.id, row]))
  return {
    total: counted?.total ?? 0,
    articles: articles.map((article) => {
      const { reports = 0, newestReport = null, products = null } = whys.get(article.id) ?? {}
      return { ...article, reports, newestReport, products: products ?? [], deadLinks: deadLinks.get(article.id) ?? [] }
    }),
  }
}

/** How many articles there are for each cause. */
export async function reviewFigures(actor: Actor): Promise<Record<ReviewCause, number>> {
  const counts = REVIEW_CAUSES.map(
    (cause) =>
      Prisma.sql`count(*) filter (where ${FULFILLS[cause]})::int as ${Prisma.raw(cause === 'all' ? '"all"' : cause)}`,
  )
  const [figures] = await db().$queryRaw<Record<ReviewCause, number>[]>`
    select ${Prisma.join(counts)} from (${await causes(actor)}) as asked`
  return figures ?? { all: 0, reports: 0, links: 0, products: 0, age: 0 }
}

interface ReviewRow {
  id: number
  reports: number
  newestReport: number | null
  products: { name: string; endedOn: Day }[] | null
}

const FULFILLS: Record<ReviewCause, Prisma.Sql> = {
  all: Prisma.sql`(reports > 0 or links > 0 or products is not null or "isOld")`,
  reports: Prisma.sql`reports > 0`,
  links: Prisma.sql`links > 0`,
  products: Prisma.sql`products is not null`,
  age: Prisma.sql`"isOld"`,
}

/** Every published article of the actor's without a successor, with what may be wrong with it. */
async function causes(actor: Actor): Promise<Prisma.Sql> {
  const day = await today()
  const mine = isEditor(actor) ? Prisma.sql`true` : Prisma.sql`a."authorId" = ${memberIdOf(actor) ?? nobody}`
  const untouchedSince = (since: Prisma.Sql) =>
    Prisma.sql`(not a.evergreen and a."substantiveAt" < ${since} and (a."verifiedOn" is null or a."verifiedOn" < ${since}))`
  return Prisma.sql`
    select a.id, a."recentReads", a."publishedAt", coalesce(reported.count, 0) as reports, reported.newest as "newestReport",
      coalesce(dead.count, 0) as links, ended.products,
      ${untouchedSince(Prisma.sql`${addYears(day, -REVIEWED_EVERY_YEARS)}::date`)} as "isOld"
    from "Article" a
    left join (
      select r."articleId", count(*) as count, max(r.id) as newest
      from "Comment" r join "Article" b on b.id = r."articleId"
      where r.outdated and r.status = 'published' and r."memberId" is null
        and r."createdAt" > greatest(b."substantiveAt", b."reportsAnsweredAt")
        and not exists (select from "Addendum" d where d."creditCommentId" = r.id and d.status = 'published')
      group by 1
    ) as reported on reported."articleId" = a.id
    left join (
      select u."articleId", count(*) as count from "Link" l join "LinkUse" u on u."linkId" = l.id where l."isDead" group by 1
    ) as dead on dead."articleId" = a.id
    left join (
      select about."articleId", jsonb_agg(distinct jsonb_build_object('name', name, 'endedOn', "endedOn")) as products
      from (
        select f."articleId", coalesce(c.product, c.name) as name, c."supportEndsOn" as "endedOn"
        from "Category" c join "ArticleCategory" f on f."categoryId" = c.id
        union all
        select b.id, c.product, c."supportEndsOn"
        from "Article" b cross join unnest(b."appliesTo") as named join "Category" c on lower(c.product) = lower(named)
      ) as about join "Article" a on a.id = about."articleId"
      where "endedOn" < ${day}::date and ${untouchedSince(Prisma.sql`"endedOn"`)} group by 1
    ) as ended on ended."articleId" = a.id
    where ${PUBLISHED} and ${mine} and a.kind = 'article' and a."supersededById" is null`
}
