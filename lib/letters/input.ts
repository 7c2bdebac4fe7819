import { z } from 'zod'

export const LETTER_STATES = ['waiting', 'failed', 'sent', 'withdrawn'] as const
export type LetterState = (typeof LETTER_STATES)[number]

export const letterState = z.enum(LETTER_STATES).catch('waiting')

/** A button of the list: `id` is the letter's; without one it means all that failed. */
export const letterButton = z.object({
  what: z.enum(['retry', 'withdraw', 'retryAll'], 'outbox.unknown'),
  id: z.coerce.number().int().positive().max(2_147_483_647).catch(0),
  state: letterState,
})
