import { randomUUID } from 'node:crypto'
import { cookieHeader } from './cookies'
import { MEMBER_COOKIE, signed } from './personal-cookies'

const SECONDS = 400 * 24 * 60 * 60

/** Marks a browser as a member's: from now on its pages are made for it alone. Who they are is told by the session. */
export const markMember = (isTrusted: boolean): [string, string] =>
  cookieHeader(MEMBER_COOKIE, signed(MEMBER_COOKIE, randomUUID()), { seconds: isTrusted ? SECONDS : undefined })

export const unmarkMember = (): [string, string] => cookieHeader(MEMBER_COOKIE, '', { seconds: 0 })
