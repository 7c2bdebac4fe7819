import type { SqlTx, Tx } from '@/lib/db/client'
import type { AnnouncementKind } from '@/lib/db/generated/client'

/** So long the author may still take it back, before anybody is told. */
export const TAKE_BACK_MINUTES = 10

/** The event of the letter that thanks whoever wrote the comment that an addendum was made of. */
export const thanksFor = (addendumId: number): string => `thanks for addendum ${addendumId}`

/** An article, addendum or comment by its id, and the article that it belongs to. */
export interface Announced {
  articleId: number
  subjectId: number
}

/**
 * Writes down that followers are to be told of something, in the transaction that shows it to readers for the first time. Each is
 * told once: what was told stays so, and what was taken away before and is shown again waits its minutes anew.
 */
export async function announce(tx: SqlTx, kind: AnnouncementKind, subjects: Announced[]): Promise<void> {
  if (subjects.length === 0) return
  await tx.$executeRaw`-- planned once
    insert into "Announcement" (kind, "articleId", "subjectId", at)
    select ${kind}::"AnnouncementKind", "articleId", "subjectId", now() from unnest(
      ${subjects.map(({ articleId }) => articleId)}::int[], ${subjects.map(({ subjectId }) => subjectId)}::int[]
    ) as given ("articleId", "subjectId")
    on conflict (kind, "subjectId") do update set at = excluded.at where "Announcement"."toldAt" is null`
}

/** The same for what readers see again. What was never announced stays unannounced: an import writes no letters, now or later. */
export async function announceAgain(tx: Tx, kind: AnnouncementKind, subjectId: number): Promise<void> {
  await tx.announcement.updateMany({ where: { kind, subjectId, toldAt: null }, data: { at: new Date() } })
}
