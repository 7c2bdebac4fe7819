import { DECISIONS, type Decision } from '@/lib/comments/moderation-input'

/** Which comments a page of the queue shows. */
export interface QueueList {
  status: Decision
  words: string
  after?: { createdAt: Date; id: number } | null
}

export const TABS = ['held', 'published', 'spam', 'removed'] as const satisfies readonly Decision[]

const AFTER = /^(\d{1,15})-(\d{1,9})$/

export function listAddress({ status, words, after }: QueueList): string {
  const query = new URLSearchParams()
  if (status !== 'held') query.set('status', status)
  if (words) query.set('words', words)
  if (after) query.set('after', `${after.createdAt.getTime()}-${after.id}`)
  return query.size > 0 ? `/studio/comments?${query}` : '/studio/comments'
}

/** The list that an address asks for; what makes no sense in it counts as not said. */
export function listOf(asked: { status?: unknown; words?: unknown; after?: unknown }): Required<QueueList> {
  const [, time, id] = AFTER.exec(String(asked.after ?? '')) ?? []
  return {
    status: DECISIONS.find((status) => status === asked.status) ?? 'held',
    words: typeof asked.words === 'string' ? asked.words.trim().slice(0, 200) : '',
    after: time === undefined ? null : { createdAt: new Date(Number(time)), id: Number(id) },
  }
}
