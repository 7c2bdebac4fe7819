import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { foldQuery } from '@/lib/text'
import { gramsToAsk, tsqueryOf } from './grams'
export async function search({ query, page, limit }: { query: string; page: number; limit: number }) {
  const terms = foldQuery(query)
  const grams = [...new Set(terms.flatMap(gramsToAsk))]
  const inexact = terms.filter((term) => !grams.includes(term))
  const all = (column: Prisma.Sql, some: string[]) => some.length === 0 ? Prisma.sql`true` : Prisma.join(some.map((term) => Prisma.sql`strpos(${column}, ${term}) > 0`), ' and ')
  const rows = await db().$queryRaw<{ total: number }[]>`
    with hit as materialized (
      select kind, "subjectId", "articleId", kind = 'article' and ${all(Prisma.sql`title`, terms)} as titled
      from "SearchDocument" where tokens @@ ${tsqueryOf(grams)}::tsquery and ${all(Prisma.sql`text`, inexact)}
      union all
      select kind, "subjectId", "articleId", kind = 'article' and ${all(Prisma.sql`title`, terms)} as titled
      from "SearchDocument" where oversize and ${all(Prisma.sql`text`, terms)}
    ), found as materialized (
      select a.id, a."publishedAt", min(case when titled then 0 when h.kind = 'article' then 1 when h.kind = 'addendum' then 2 else 3 end::bigint << 32 | h."subjectId") as best
      from hit h join "Article" a on a.id = h."articleId" and ${PUBLISHED}
      left join "Comment" c on h.kind = 'comment' and c.id = h."subjectId"
      left join "Addendum" d on h.kind = 'addendum' and d.id = h."subjectId"
      where h.kind = 'article' or (c.status = 'published' and not c.secret) or d.status = 'published'
      group by a.id
    )
    select counted.total, page.* from (select count(*)::int as total from found) counted left join lateral (
    select id, best from found order by (best >> 32) = 0 desc, "publishedAt" desc, id desc limit ${limit} offset ${(page - 1) * limit}) page on true`
  return { total: rows[0]?.total ?? 0, results: rows }
}
