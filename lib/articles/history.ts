import { db } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'
import { type BlockChange, difference } from '@/lib/diff/bodies'
import type { Body } from '@/lib/richtext/body'
import type { RenderedBlock } from '@/lib/richtext/render'

/** A published state that differs in content from the one before, as readers may look it up. */
export interface HistoricVersion {
  number: number
  title: string
  note: string | null
  publishedAt: Date
}

export interface HistoricText extends HistoricVersion {
  blocks: RenderedBlock[]
  /** What its author changed since the substantive version before; null for the first. */
  since: { number: number; title: string; changes: BlockChange[] } | null
}

/** The substantive versions of a published article, newest first; none while nobody may read it. */
export const historyOf = (articleId: number): Promise<HistoricVersion[]> =>
  db().version.findMany({
    where: { articleId, kind: 'substantive', article: isPublished() },
    orderBy: { number: 'desc' },
    select: { number: true, title: true, note: true, publishedAt: true },
  })

/** A substantive version with its words and what changed to it; null when there is none of this number. */
export async function historicText(articleId: number, number: number): Promise<HistoricText | null> {
  const [version, before] = await db().version.findMany({
    where: { articleId, number: { lte: number }, kind: 'substantive', article: isPublished() },
    orderBy: { number: 'desc' },
    take: 2,
    select: { number: true, title: true, note: true, publishedAt: true, body: true, rendered: true },
  })
  if (version?.number !== number) return null
  const { body, rendered, ...told } = version
  const bodyOf = (stored: unknown) => stored as Body // written by lib/richtext alone
  return {
    ...told,
    blocks: rendered as unknown as RenderedBlock[],
    since: before
      ? { number: before.number, title: before.title, changes: difference(bodyOf(before.body), bodyOf(body)) }
      : null,
  }
}
