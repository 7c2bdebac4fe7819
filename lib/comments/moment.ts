import { sealed, unsealed } from '@/lib/sealing'

/** Nobody types a word and sends it so fast. */
const QUICKEST_MS = 2_500
const LASTING_SECONDS = 24 * 60 * 60

const purposeOf = (articleId: number) => `comment moment ${articleId}`

/** Now, sealed: a form's small script fetches it with the first key that is typed, for the page itself holds no clock. */
export const momentNow = (articleId: number, now = Date.now()): string =>
  sealed(purposeOf(articleId), String(now), LASTING_SECONDS, now)

/** Whether a form came sooner than a person types. One without a moment, or with a false one, tells nothing: no script ran. */
export function isTooQuick(articleId: number, moment: string, now = Date.now()): boolean {
  const since = moment === '' ? null : unsealed(purposeOf(articleId), moment, now)
  return since !== null && now - Number(since) < QUICKEST_MS
}
