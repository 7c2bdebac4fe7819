import { randomUUID } from 'node:crypto'
import { cookieHeader } from './cookies'
import { MEMBER_COOKIE, signed } from './personal-cookies'

const DAY = 24 * 60 * 60
/** On a device of the member's own; on any other the browser drops it when it is closed, and a copy of it ends before long. */
const SECONDS = { trusted: 400 * DAY, other: 30 * DAY }

/** Marks a browser as a member's: from now on its pages are made for it alone. Who they are is told by the session. */
export const markMember = (isTrusted: boolean): [string, string] =>
  cookieHeader(MEMBER_COOKIE, signed(MEMBER_COOKIE, randomUUID(), isTrusted ? SECONDS.trusted : SECONDS.other), {
    seconds: isTrusted ? SECONDS.trusted : undefined,
  })

export const unmarkMember = (): [string, string] => cookieHeader(MEMBER_COOKIE, '', { seconds: 0 })
