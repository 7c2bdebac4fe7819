import type { StudioFilter, StudioOrder } from '@/lib/articles/list-input'

/** What a list of the studio was asked for. */
export interface ListAsked {
  filter: StudioFilter
  order: StudioOrder
  words: string
  page: number
}

/** The address of a list, without what goes without saying. */
export function listAddress({ filter = 'all', order = 'touched', words = '', page = 1 }: Partial<ListAsked>): string {
  const query = new URLSearchParams()
  if (filter !== 'all') query.set('filter', filter)
  if (order !== 'touched') query.set('order', order)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio?${query}` : '/studio'
}
