import { cookieHeader } from './cookies'
import { COMMENTER_COOKIE, signed, signedCookie } from './personal-cookies'

/** While it lasts, articles are made for this browser alone: long enough to see a comment approved. */
const SECONDS = 30 * 24 * 60 * 60
const TOKEN = /^[\w-]{43}$/

/** Gives a browser the secret of the comments that were written in it. */
export const markCommenter = (token: string): [string, string] =>
  cookieHeader(COMMENTER_COOKIE, signed(COMMENTER_COOKIE, token, SECONDS), { seconds: SECONDS })

/** The secret of a browser's comments, or null when it has none that we gave it. @param header the request's Cookie header */
export function commenterTokenIn(header: string | null): string | null {
  const token = signedCookie(COMMENTER_COOKIE, header ?? undefined)
  return token !== null && TOKEN.test(token) ? token : null
}
