import type { Translate } from '@/lib/i18n/translator'

const FAILURES = ['unknown', 'refused', 'slow', 'insecure', 'redirects', 'forbidden'] as const

/** What a page elsewhere answered, in a reader's words; a status of HTTP as it is. */
export const wordFor = (answer: string, t: Translate): string =>
  /^\d+$/.test(answer) ? answer : t(`review.answer.${FAILURES.find((failure) => failure === answer) ?? 'other'}`)
