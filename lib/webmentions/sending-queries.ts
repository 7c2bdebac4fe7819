import { editableBy } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'

/** A page elsewhere that an article links to, or did, and what came of telling it. */
export interface SentMention {
  target: string
  state: 'waiting' | 'told' | 'unheard' | 'failed'
  isLinked: boolean
  /** What was answered last: a status of HTTP, or a word of lib/web/asking-about, or `forbidden`. */
  answer: string | null
  toldAt: Date | null
  /** When it is tried, or tried again. */
  sendAfter: Date
  attempts: number
}

/** So many are shown of an article that links to more. */
const MOST_SHOWN = 200

/** Of an article that this actor may edit; what stood there before anybody would have been told is left out. */
export async function sentMentions(actor: Actor, articleId: number): Promise<SentMention[]> {
  const rows = await db().outgoingMention.findMany({
    where: { articleId, state: { not: 'untold' }, article: editableBy(actor) },
    select: { target: true, state: true, isLinked: true, answer: true, toldAt: true, sendAfter: true, attempts: true },
    orderBy: [{ waitingSince: 'desc' }, { url: 'asc' }],
    take: MOST_SHOWN,
  })
  return rows.flatMap(({ state, ...row }) => (state === 'untold' ? [] : [{ ...row, state }]))
}
