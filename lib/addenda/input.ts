import { z } from 'zod'
import { saveOf } from '@/lib/revisions'

export const LONGEST_SUMMARY = 120
export const LONGEST_CREDIT = 60
const MOST_SUPERSEDED = 200

const blockId = z.string().regex(/^[a-z0-9]{8}$/)

/** An addendum as its author types it; whether it can be published is asked when it is. The body passes its guard in the verb. */
const addendumWords = z.object({
  kind: z.enum(['update', 'correction', 'resolved', 'retraction']).default('update'),
  /** The day shown, in the blog's time zone; empty while none is chosen. */
  occurredOn: z.union([z.literal(''), z.iso.date('addenda.badDay')]).default(''),
  summary: z.string().max(LONGEST_SUMMARY, 'addenda.longSummary').default(''),
  placement: z.enum(['top', 'after', 'end']).default('end'),
  /** The block of the article that it stands after, when it does; null while none is chosen. */
  afterBlock: blockId.nullable().default(null),
  /** Blocks of the article that no longer hold. */
  supersedes: z.array(blockId).max(MOST_SUPERSEDED, 'addenda.manySuperseded').default([]),
  creditName: z.string().max(LONGEST_CREDIT, 'addenda.longCredit').default(''),
  body: z.unknown(),
})

/** What the form saves: the words, and the revision that they were typed upon. */
export const savedAddendum = addendumWords.extend(saveOf)
export type SavedAddendum = z.infer<typeof savedAddendum>

/** The same for every try to begin these words: of a double click one addendum comes. */
export const addendumKey = z.string().regex(/^[\w-]{16,64}$/)

/** What the author says when publishing: `trivial` mends mistakes in what is published, and moves nothing that a feed tells. */
export const publishedAddendum = z.object({
  revision: z.number().int().min(0),
  change: z.enum(['trivial', 'substantive']).default('substantive'),
})
export type PublishedAddendum = z.infer<typeof publishedAddendum>
