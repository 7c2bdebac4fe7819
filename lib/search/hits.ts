import { inTransaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { ARTICLE_MARK, gramsToAsk, quoted } from '@/lib/indexing/grams'
import { mayBeginWord } from '@/lib/indexing/words'
import { yearBounds } from '@/lib/time/day'

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
    const [found] = await tx.$queryRaw<{ oversize: boolean }[]>`
      select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        exists (select from "SearchDocument" where oversize) as oversize`
    const ways = waysToHold(terms, found?.oversize ?? false)
    return tx.$queryRaw<{ total: number; id: number | null; place: number; subjectId: number }[]>`
      with readable as materialized (select a.id, a."publishedAt" from "Article" a where ${within(scope)}),
      own as materialized (${articlesThatHold(terms, ways)}),
      few as materialized (select (select count(*) from readable) - (select count(*) from own) <= ${few} as yes),
      beside as materialized (${documentsBeside(terms, ways)}),
      other as materialized (${articlesBeside}),
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

const articlesThatHold = (terms: string[], ways: Way[]) => {
  const hits = ways.map(
    ({ query, asked }) => Prisma.sql`
    select a.id, a."publishedAt", (case when ${stand(terms, Prisma.sql`d.title`)} then 0 else 1 end)::bigint << 32 | a.id as best
    from "SearchDocument" d join readable a on a.id = d."articleId"
    where ${query('article')} and ${stand(asked, Prisma.sql`d.text`)}`,
  )
  return Prisma.join(hits, ' union all ')
}

/** Addenda and comments that hold the terms, of articles that do not: of a common word, few articles are left. */
const documentsBeside = (terms: string[], ways: Way[]) => {
  const oneByOne = Prisma.sql`
    select d.kind, d."subjectId", d."articleId" from readable a cross join lateral (
      select * from "SearchDocument" d where d."articleId" = a.id and d.kind <> 'article' offset 0
    ) as d
    where (select yes from few) and a.id not in (select id from own) and ${stand(terms, Prisma.sql`d.text`)}`
  // case: the texts of articles that are found already need not be asked, whatever the planner thinks of the order
  const byIndex = ways.map(
    ({ query, asked }) => Prisma.sql`
    select d.kind, d."subjectId", d."articleId" from "SearchDocument" d
    where not (select yes from few) and ${query('beside')}
      and case when d."articleId" in (select id from own) then false else ${stand(asked, Prisma.sql`d.text`)} end`,
  )
  return Prisma.join([oneByOne, ...byIndex], ' union all ')
}

/** Their articles, so far as the addendum or comment itself may be read. */
const articlesBeside = Prisma.sql`
  select a.id, a."publishedAt", min(b.best) as best
  from (
    select b."articleId", 2::bigint << 32 | b."subjectId" as best
    from beside b join "Addendum" s on s.id = b."subjectId" where b.kind = 'addendum' and s.status = 'published' and s."publishedAt" <= now()
    union all
    select b."articleId", 3::bigint << 32 | b."subjectId"
    from beside b join "Comment" s on s.id = b."subjectId" where b.kind = 'comment' and s.status = 'published' and not s.secret
  ) as b
  join readable a on a.id = b."articleId"
  group by a.id, a."publishedAt"`

/** A way to find documents that hold the terms: what the index is asked, and which terms their text must be asked for. */
interface Way {
  /** The condition on a document `d` of an article's own words, or of those beside it. */
  query: (whose: 'article' | 'beside') => Prisma.Sql
  asked: string[]
}

/**
 * Ways of which exactly one finds each document that holds the terms: the index knows the terms as grams and as
 * beginnings of words, which settles it; or it knows their grams, and their text is asked, which takes ten times as long;
 * or the document is too large for the index.
 */
function waysToHold(terms: string[], oversize: boolean): Way[] {
  const byLexemes =
    (...lexemes: string[]): Way['query'] =>
    (whose) => {
      const mark = whose === 'article' ? quoted(ARTICLE_MARK) : `!${quoted(ARTICLE_MARK)}`
      return Prisma.sql`d.tokens @@ ${[...lexemes, mark].join(' & ')}::tsquery`
    }
  const grams = [...new Set(terms.flatMap(gramsToAsk))]
  const short = terms.filter((term) => grams.includes(term))
  const long = terms.filter((term) => !grams.includes(term))
  const begins = long.map((term) => `${quoted(term)}:*`)
  const ways: Way[] = []
  if (long.every(mayBeginWord)) ways.push({ query: byLexemes(...short.map(quoted), ...begins), asked: [] })
  if (long.length > 0) {
    const unsure = ways.length > 0 ? [`!(${begins.join(' & ')})`] : []
    ways.push({ query: byLexemes(...grams.map(quoted), ...unsure), asked: long })
  }
  if (oversize) {
    const query: Way['query'] = (whose) => Prisma.sql`d.oversize and (d.kind = 'article') = ${whose === 'article'}`
    ways.push({ query, asked: terms })
  }
  return ways
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
