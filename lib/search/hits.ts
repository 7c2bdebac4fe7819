import { inTransaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { yearBounds } from '@/lib/time/day'
import { ARTICLE_MARK, gramsToAsk, quoted } from './grams'
import { mayBeginWord } from './words'

export type Matched = 'title' | 'body' | 'addendum' | 'comment'

/** Which articles are searched. */
export interface Scope {
  categorySlug?: string | undefined
  year?: number | undefined
  timeZone: string
}

/** An article that has all terms in one of its documents, and the best of these: an article's own beats all others. */
export interface Hit {
  articleId: number
  matched: Matched
  subjectId: number
}

/** Places of the best document, as the query numbers them. */
const MATCHED: Matched[] = ['title', 'body', 'addendum', 'comment']
const FEW_ARTICLES = 1_000

/**
 * One page of the published articles that hold all these folded terms (at least one) in their title and body, in one
 * addendum or in one comment; those with all terms in the title first, then the newest. Counts articles.
 * @param few how many articles without a hit of their own are looked through one by one; beyond, the index is asked
 */
export async function hitsOf(
  terms: string[],
  scope: Scope,
  page: { limit: number; offset: number },
  few = FEW_ARTICLES,
): Promise<{ total: number; hits: Hit[] }> {
  const rows = await inTransaction(async (tx) => {
    // The planner takes reading a tsvector for cheap and would read them all for a word that is everywhere.
    await tx.$queryRaw`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`
    return tx.$queryRaw<{ total: number; id: number | null; place: number; subjectId: number }[]>`
      with own as materialized (${articlesThatHold(terms, scope)}),
      few as materialized (
        select (select count(*) from "Article" a where ${within(scope)}) - (select count(*) from own) <= ${few} as yes
      ),
      beside as materialized (${documentsBeside(terms, scope)}),
      other as materialized (${articlesBeside(scope)}),
      page as (
        select * from (select * from own union all select * from other) as found
        order by best >> 32 = 0 desc, "publishedAt" desc, id desc limit ${page.limit} offset ${page.offset}
      )
      select counted.total, page.id, (page.best >> 32)::int as place, (page.best & 2147483647)::int as "subjectId"
      from (select ((select count(*) from own) + (select count(*) from other))::int as total) as counted
      left join page on true
      order by page.best >> 32 = 0 desc, page."publishedAt" desc, page.id desc`
  })
  const hits = rows.flatMap(({ id, place, subjectId }) =>
    id === null ? [] : [{ articleId: id, matched: MATCHED[place] ?? 'body', subjectId }],
  )
  return { total: rows[0]?.total ?? 0, hits }
}

// `best` holds a place in MATCHED and below it the id of a subject: the least is the best document of an article.

const articlesThatHold = (terms: string[], scope: Scope) => {
  const found = Prisma.sql`
    select a.id, a."publishedAt", (case when ${stand(terms, Prisma.sql`d.title`)} then 0 else 1 end)::bigint << 32 | a.id as best
    from "SearchDocument" d join "Article" a on a.id = d."articleId"`
  return Prisma.join(
    [
      ...surelyOrAsked(terms, quoted(ARTICLE_MARK)),
      Prisma.sql`d.oversize and d.kind = 'article' and ${stand(terms, Prisma.sql`d.text`)}`,
    ].map((condition) => Prisma.sql`${found} where ${condition} and ${within(scope)}`),
    ' union all ',
  )
}

/** Addenda and comments that hold the terms, of articles that do not: of a common word, few articles are left. */
const documentsBeside = (terms: string[], scope: Scope) => {
  const found = Prisma.sql`
    select d.kind, d."subjectId", d."articleId" from "SearchDocument" d
    where not (select yes from few) and d.kind <> 'article' and d."articleId" not in (select id from own)`
  const oneByOne = Prisma.sql`
    select d.kind, d."subjectId", d."articleId" from "Article" a cross join lateral (
      select * from "SearchDocument" d where d."articleId" = a.id and d.kind <> 'article' offset 0
    ) as d
    where (select yes from few) and a.id not in (select id from own) and ${within(scope)} and ${stand(terms, Prisma.sql`d.text`)}`
  const byIndex = [
    ...surelyOrAsked(terms, `!${quoted(ARTICLE_MARK)}`),
    Prisma.sql`d.oversize and ${stand(terms, Prisma.sql`d.text`)}`,
  ].map((condition) => Prisma.sql`${found} and ${condition}`)
  return Prisma.join([oneByOne, ...byIndex], ' union all ')
}

/** Their articles, so far as the addendum or comment itself may be read. */
const articlesBeside = (scope: Scope) => Prisma.sql`
  select a.id, a."publishedAt", min(b.best) as best
  from (
    select b."articleId", 2::bigint << 32 | b."subjectId" as best
    from beside b join "Addendum" s on s.id = b."subjectId" where b.kind = 'addendum' and s.status = 'published' and s."publishedAt" <= now()
    union all
    select b."articleId", 3::bigint << 32 | b."subjectId"
    from beside b join "Comment" s on s.id = b."subjectId" where b.kind = 'comment' and s.status = 'published' and not s.secret
  ) as b
  join "Article" a on a.id = b."articleId"
  where ${within(scope)}
  group by a.id, a."publishedAt"`

/**
 * Conditions of which each document that holds the terms meets exactly one: the index knows the terms as grams and as
 * beginnings of words, which settles it; or it knows their grams, and their text is asked, which takes ten times as long.
 */
function surelyOrAsked(terms: string[], mark: string): Prisma.Sql[] {
  const grams = [...new Set(terms.flatMap(gramsToAsk))]
  const long = terms.filter((term) => !grams.includes(term))
  const hasGrams = [...grams.map(quoted), mark].join(' & ')
  if (long.length === 0) return [Prisma.sql`d.tokens @@ ${hasGrams}::tsquery`]
  const asked = (query: string) => Prisma.sql`d.tokens @@ ${query}::tsquery and ${stand(long, Prisma.sql`d.text`)}`
  if (!long.every(mayBeginWord)) return [asked(hasGrams)]
  const exact = terms.filter((term) => grams.includes(term)).map(quoted)
  const begins = long.map((term) => `${quoted(term)}:*`)
  return [
    Prisma.sql`d.tokens @@ ${[...exact, ...begins, mark].join(' & ')}::tsquery`,
    asked(`${hasGrams} & !(${begins.join(' & ')})`),
  ]
}

const stand = (terms: string[], text: Prisma.Sql): Prisma.Sql =>
  Prisma.join([Prisma.sql`true`, ...terms.map((term) => Prisma.sql`strpos(${text}, ${term}) > 0`)], ' and ')

function within({ categorySlug, year, timeZone }: Scope): Prisma.Sql {
  const conditions = [PUBLISHED]
  if (categorySlug !== undefined) {
    conditions.push(Prisma.sql`a.id in (
      select f."articleId" from "ArticleCategory" f join "Category" c on c.id = f."categoryId" where c.slug = ${categorySlug})`)
  }
  if (year !== undefined) {
    const { from, to } = yearBounds(year, timeZone)
    conditions.push(Prisma.sql`a."publishedAt" >= ${from} and a."publishedAt" < ${to}`)
  }
  return Prisma.join(conditions, ' and ')
}
