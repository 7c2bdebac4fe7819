import type { ReviewAsked } from '@/lib/review/input'
import type { TypedList, TypedOrder } from '@/lib/transfer/typed-input'

/** What the list of typed addenda was asked for. */
export interface TypedAsked {
  list: TypedList
  order: TypedOrder
  page: number
}

export function typedAddress({ list, order, page }: TypedAsked): string {
  const query = new URLSearchParams()
  if (list !== 'waiting') query.set('list', list)
  if (order !== 'read') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio/review/addenda?${query}` : '/studio/review/addenda'
}

export function reviewAddress({ cause, order, page }: ReviewAsked): string {
  const query = new URLSearchParams()
  if (cause !== 'all') query.set('cause', cause)
  if (order !== 'read') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio/review?${query}` : '/studio/review'
}
