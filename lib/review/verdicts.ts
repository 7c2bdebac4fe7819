import type { Answer } from '@/lib/web/asking-about'

/** What is known of a link. */
export interface LinkState {
  failures: number
  failingSince: Date | null
  isDead: boolean
}

export interface Verdict extends LinkState {
  checkedAt: Date
  nextCheckAt: Date
  answer: string
}

/** Days between two looks at a page that is there. */
const AGAIN_DAYS = 28
/** Days to wait after a first answer in vain, after the second, and so on: servers rest, and nobody is called dead for one night. */
const RETRY_DAYS = [1, 3]
const DAY_MS = 24 * 60 * 60 * 1000

/** What an answer says of a link. One is dead after three answers in vain on three days; a single good one brings it back. */
export function verdictOn(before: LinkState, answer: Answer, now: Date): Verdict {
  const said = 'status' in answer ? String(answer.status) : answer.failure
  const told = { checkedAt: now, answer: said }
  if (isThere(answer)) {
    return { ...told, failures: 0, failingSince: null, isDead: false, nextCheckAt: inDays(now, AGAIN_DAYS) }
  }
  const failures = before.failures + 1
  const wait = RETRY_DAYS[failures - 1]
  return {
    ...told,
    failures,
    failingSince: before.failingSince ?? now,
    isDead: wait === undefined,
    nextCheckAt: inDays(now, wait ?? AGAIN_DAYS),
  }
}

/** Whoever asks for a password, or turns programs away, is there. */
const isThere = (answer: Answer) =>
  'status' in answer && (answer.status < 400 || [401, 402, 403, 405, 406, 407, 429, 451, 999].includes(answer.status))

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS)
