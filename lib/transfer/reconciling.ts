import { db } from '@/lib/db/client'
import type { Note } from './fault'
import type { ImportReport } from './report'

/** Counts in the database what an import says it brought: whoever trusts a report should not have to trust the importer. */
export async function reconcile(report: ImportReport, hashes: string[]): Promise<Note[]> {
  const [stored] = await db().$queryRaw<{ entries: number; comments: number; pings: number }[]>`
    select count(distinct i."articleId")::int as entries,
      (count(c.id) filter (where c.kind = 'comment'))::int as comments,
      (count(c.id) filter (where c.kind = 'trackback'))::int as pings
    from "ImportedEntry" i left join "Comment" c on c."articleId" = i."articleId" and c."idempotencyKey" is null
    where i."contentHash" = any(${hashes}) and i.source like 'mt:%'`
  const told = { entries: hashes.length, comments: report.comments.imported, pings: report.pings.imported }
  return (['entries', 'comments', 'pings'] as const).flatMap((what): Note[] => {
    const imported = stored?.[what] ?? 0
    return imported === told[what]
      ? []
      : [{ line: 0, key: 'note-not-reconciled', values: { what, found: told[what], imported } }]
  })
}
