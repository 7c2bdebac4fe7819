import { LISTS, QUEUE, type QueueFilter, queueFilterIn } from '@/lib/comments/moderation-input'
import type { QueuePage } from '@/lib/comments/moderation-queries'

/** What is not asked for stands in no address. */
const EVERYTHING: QueuePage = { list: LISTS[0], words: '', article: null, sender: null, reason: null, after: null }

const AFTER = /^(\d{1,15})-(\d{1,9})$/

/** The address of a list of the queue; what is not said of it is not asked for. */
export function listAddress(said: Partial<QueuePage>): string {
  const { list, words, article, sender, reason, after } = { ...EVERYTHING, ...said }
  const query = new URLSearchParams()
  if (list !== EVERYTHING.list) query.set('status', list)
  if (words) query.set('words', words)
  if (article !== null) query.set('article', String(article))
  if (sender !== null) query.set('sender', String(sender))
  if (reason !== null) query.set('reason', reason)
  if (after) query.set('after', `${after.createdAt.getTime()}-${after.id}`)
  return query.size > 0 ? `${QUEUE}?${query}` : QUEUE
}

/** The page of a list that an address asks for. */
export function listOf(asked: Partial<Record<string, unknown>>): QueuePage {
  const [, time, id] = AFTER.exec(String(asked.after ?? '')) ?? []
  const after = time === undefined ? null : { createdAt: new Date(Number(time)), id: Number(id) }
  return { ...queueFilterIn(asked), after }
}

/** Whether a list shows less than everything of its kind. */
export const isNarrowed = ({ words, article, sender, reason }: QueueFilter): boolean =>
  words !== '' || article !== null || sender !== null || reason !== null
