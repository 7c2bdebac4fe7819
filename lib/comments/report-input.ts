import { z } from 'zod'
import { cleanText } from './clean-text'

export const REPORT_REASONS = ['spam', 'abuse', 'privacy', 'other'] as const
export const LONGEST_REPORT = 500

/** What a reader's form says about a comment that should not stand. */
export const reportForm = z.object({
  reason: z.enum(REPORT_REASONS, 'report.noReason'),
  words: z
    .string()
    .max(4 * LONGEST_REPORT, 'report.longWords')
    .default('')
    .transform(cleanText)
    .pipe(z.string().max(LONGEST_REPORT, 'report.longWords')),
})
export type Report = z.infer<typeof reportForm>
