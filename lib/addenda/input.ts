import { z } from 'zod'

export const LONGEST_SUMMARY = 120
export const LONGEST_CREDIT = 60
const MOST_SUPERSEDED = 200

const blockId = z.string().regex(/^[a-z0-9]{8}$/)

/** What an author appends. The body passes its guard in the verb. */
export const addendumInput = z
  .object({
    kind: z.enum(['update', 'correction', 'resolved', 'retraction']),
    /** The day shown, in the blog's time zone. */
    occurredOn: z.iso.date('addenda.badDay'),
    summary: z.string().trim().max(LONGEST_SUMMARY, 'addenda.longSummary').default(''),
    placement: z.enum(['top', 'after', 'end']).default('end'),
    /** The block that it stands after, when it does. */
    afterBlock: blockId.nullish().default(null),
    /** Blocks of the article that no longer hold. */
    supersedes: z.array(blockId).max(MOST_SUPERSEDED).default([]),
    creditName: z.string().trim().max(LONGEST_CREDIT, 'addenda.longCredit').default(''),
    body: z.unknown(),
    /** The same for every try to publish these words: of a double click one addendum comes. */
    key: z.string().regex(/^[\w-]{16,64}$/),
  })
  .refine(({ placement, afterBlock }) => (placement === 'after') === (afterBlock !== null), {
    path: ['afterBlock'],
    message: 'addenda.noPlace',
  })

export type AddendumInput = z.infer<typeof addendumInput>
