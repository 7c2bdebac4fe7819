import { z } from 'zod'
import { LONGEST_SUMMARY } from '@/lib/addenda/input'

/** What a member says of a typed addendum when accepting it, about the version that was before them. */
export const acceptedInput = z.object({
  version: z.coerce.number().int().min(1),
  kind: z.enum(['update', 'correction', 'resolved', 'retraction']),
  occurredOn: z.iso.date('typed.noDay'),
  /** How many blocks of the body it has; not said: as many as it seems to have. */
  blocks: z.coerce.number().int().min(1).max(1_000).optional(),
  summary: z.string().trim().max(LONGEST_SUMMARY, 'addenda.longSummary').default(''),
})
export type AcceptedInput = z.infer<typeof acceptedInput>

/** What is decided about one: `wait` takes a decision back. */
export const typedDecision = z.enum(['refuse', 'later', 'wait'])
export const STATE_OF = { refuse: 'refused', later: 'later', wait: 'waiting' } as const

/** Typed addenda on a page: each takes half a screen. */
export const TYPED_PAGE = 10

/** Those that are accepted all at once, those to be looked at, and those that were. */
export const TYPED_LISTS = ['waiting', 'later', 'refused', 'certain'] as const
export type TypedList = (typeof TYPED_LISTS)[number]

export const TYPED_ORDERS = ['read', 'oldest'] as const
export type TypedOrder = (typeof TYPED_ORDERS)[number]
