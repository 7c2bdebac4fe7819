import { decodePath, normalPath } from '@/lib/addresses/paths'
import { db } from '@/lib/db/client'
import { PUBLISHED } from '@/lib/db/published'
import type { ReadsByPath } from '@/lib/pending-reads'
import { site } from '@/lib/settings/queries'

/** Adds reads to today's counts of the articles that stand at these paths; what stands at others is no article. */
export async function countReads(counts: ReadsByPath): Promise<void> {
  const rows = [...counts].flatMap(([path, { reads, robots }]) => {
    const decoded = decodePath(path)
    return decoded === null ? [] : [{ path: normalPath(decoded), reads, robots }]
  })
  const { timeZone } = await site()
  await db().$executeRaw`
    insert into "DailyReads" ("articleId", day, reads, robots)
    select a.id, (now() at time zone ${timeZone})::date, sum(counted.reads), sum(counted.robots)
    from unnest(${rows.map((row) => row.path)}::text[], ${rows.map((row) => row.reads)}::int[], ${rows.map((row) => row.robots)}::int[])
      as counted (path, reads, robots)
    join "Article" a on a.path = counted.path and ${PUBLISHED}
    group by a.id order by a.id
    on conflict ("articleId", day) do update
      set reads = "DailyReads".reads + excluded.reads, robots = "DailyReads".robots + excluded.robots`
}

/** Takes the days that are over off the sums of reads beside the articles. */
export async function recountReads(): Promise<void> {
  const { timeZone } = await site()
  await db().$executeRaw`
    update "Article" a set "recentReads" = counted.reads from (
      select b.id, coalesce(sum(d.reads), 0)::int as reads from "Article" b
      left join "DailyReads" d on d."articleId" = b.id and d.day > (now() at time zone ${timeZone})::date - 30
      where b."recentReads" > 0 group by b.id
    ) as counted where counted.id = a.id and a."recentReads" <> counted.reads`
}
