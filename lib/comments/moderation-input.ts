import { z } from 'zod'
import { commentForm } from './input'
import { REASONS, type Reason } from './reasons'

/** Where comments are decided about, and where it is said what none may hold or come from: their forms lead back there. */
export const QUEUE = '/studio/comments'
export const BLOCKED = '/studio/comments/blocked'

/** What a moderator makes of a comment; `held` brings it back to where it is decided. */
export const DECISIONS = ['published', 'spam', 'removed', 'held'] as const
export type Decision = (typeof DECISIONS)[number]

/** The lists of the queue: by what became of a comment, and those that readers have reported. */
export const LISTS = ['held', 'reported', 'published', 'spam', 'removed'] as const
export type List = (typeof LISTS)[number]

/** Which comments a list of the queue shows. */
export interface QueueFilter {
  list: List
  /** What name, address or text holds; empty: all. */
  words: string
  /** Under one article. */
  article: number | null
  /** Of whoever wrote this comment. */
  sender: number | null
  /** For one reason, or for none at all. */
  reason: Reason | 'none' | null
}

/** What is counted no further: a flood is told from a handful by less. */
export const MOST_COUNTED = 2_000
export const LONGEST_WORDS = 200
export const LONGEST_AMENDMENT = 200
/** Boxes of one page. */
const MOST_TICKED = 100
const BOX = /^comment-([1-9]\d{0,8})$/
const ID = /^[1-9]\d{0,8}$/

/** The list that an address asks for; what makes no sense in it counts as not said. */
export function queueFilterIn(asked: Partial<Record<string, unknown>>): QueueFilter {
  const id = (said: unknown) => (ID.test(String(said)) ? Number(said) : null)
  return {
    list: LISTS.find((list) => list === asked.status) ?? 'held',
    words: typeof asked.words === 'string' ? asked.words.trim().slice(0, LONGEST_WORDS) : '',
    article: id(asked.article),
    sender: id(asked.sender),
    reason: [...REASONS, 'none' as const].find((reason) => reason === asked.reason) ?? null,
  }
}

/** A form of the queue: a box for each comment, named `comment-12`, or one for all that match, and one button. */
export const decisionForm = z
  .record(z.string(), z.string())
  .transform((form) => ({
    /** Of one comment: its own button says so. */
    ids: (form.only ? [`comment-${form.only}`] : Object.keys(form)).flatMap((name) => {
      const id = BOX.exec(name)?.[1]
      return id === undefined ? [] : [Number(id)]
    }),
    all: form.only === undefined && form.all === 'on',
    decision: form.decision,
    list: form.list ?? '',
  }))
  .pipe(
    z
      .object({
        ids: z.array(z.number()).max(MOST_TICKED, 'moderation.tooMany'),
        all: z.boolean(),
        decision: z.enum(DECISIONS, 'moderation.unknown'),
        list: z.string().max(1_000),
      })
      .refine(({ ids, all }) => all || ids.length > 0, 'moderation.none'),
  )

const list = z.string().max(1_000).default('')

export const answerInput = commentForm.pick({ text: true, key: true }).extend({ list })

/** What a member makes of a comment's words, and what they say about it to readers. */
export const amendmentInput = z.object({
  text: commentForm.shape.text,
  amendment: z.string().trim().max(LONGEST_AMENDMENT, 'moderation.longAmendment').default(''),
  list,
})

/** A button of the queue that needs no more than where it stood. */
export const listOnly = z.object({ list })

/** A button behind a mailed link: `reply` publishes, and leads on to where a reply is written. */
export const byLinkForm = z.object({
  token: z.string().max(200),
  decision: z.enum(['published', 'reply', 'spam'], 'moderation.unknown'),
})
