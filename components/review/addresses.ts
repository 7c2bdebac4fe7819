import type { ReviewAsked } from '@/lib/review/input'
import type { TypedList, TypedOrder } from '@/lib/transfer/typed-input'
import type { Reach } from '@/lib/transfer/typed-queries'

/** What the list of typed addenda was asked for. */
export interface TypedAsked {
  list: TypedList
  order: TypedOrder
  page: number
  /** One of them is looked at with so many blocks. */
  reach?: Reach
}

export function typedAddress({ list, order, page, reach }: TypedAsked): string {
  const query = new URLSearchParams()
  if (list !== 'waiting') query.set('list', list)
  if (order !== 'read') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  if (reach) query.set('reach', `${reach.id}-${reach.blocks}`)
  return query.size > 0 ? `/studio/review/addenda?${query}` : '/studio/review/addenda'
}

export function reviewAddress({ cause, order, page }: ReviewAsked): string {
  const query = new URLSearchParams()
  if (cause !== 'all') query.set('cause', cause)
  if (order !== 'read') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio/review?${query}` : '/studio/review'
}
