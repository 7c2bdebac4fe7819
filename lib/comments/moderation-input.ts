import { z } from 'zod'
import { commentForm } from './input'

/** What a moderator makes of a comment; `held` brings it back to where it is decided. */
export const DECISIONS = ['published', 'spam', 'removed', 'held'] as const
export type Decision = (typeof DECISIONS)[number]

const MOST_AT_ONCE = 100
const BOX = /^comment-([1-9]\d{0,8})$/

/** A form of the queue: a box for each comment, named `comment-12`, and one button. */
export const decisionForm = z
  .record(z.string(), z.string())
  .transform((form) => ({
    /** Of one comment: its own button says so. */
    ids: (form.only ? [`comment-${form.only}`] : Object.keys(form)).flatMap((name) => {
      const id = BOX.exec(name)?.[1]
      return id === undefined ? [] : [Number(id)]
    }),
    decision: form.decision,
    list: form.list ?? '',
    from: form.from ?? 'held',
  }))
  .pipe(
    z.object({
      ids: z.array(z.number()).min(1, 'moderation.none').max(MOST_AT_ONCE, 'moderation.tooMany'),
      decision: z.enum(DECISIONS, 'moderation.unknown'),
      list: z.string().max(500),
      /** What they were: an undo brings them back there. */
      from: z.enum(DECISIONS).catch('held'),
    }),
  )

export const answerInput = commentForm.pick({ text: true, key: true }).extend({ list: z.string().max(500).default('') })
