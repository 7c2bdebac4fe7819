import { siteUrl } from '@/lib/env'
import { COMMENTER_COOKIE, signed, signedCookie } from './personal-cookies'

/** While it lasts, this browser's pages are made for it alone: long enough to see a comment approved. */
const SECONDS = 30 * 24 * 60 * 60
const TOKEN = /^[\w-]{43}$/

/** Gives a browser the secret of the comments that were written in it. */
export const markCommenter = (token: string): HeadersInit => ({
  'set-cookie': `${COMMENTER_COOKIE}=${signed(COMMENTER_COOKIE, token)}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${siteUrl().startsWith('https:') ? '; Secure' : ''}`,
})

/** The secret of a browser's comments, or null when it has none that we gave it. @param header the request's Cookie header */
export function commenterTokenIn(header: string | null): string | null {
  const token = signedCookie(COMMENTER_COOKIE, header ?? undefined)
  return token !== null && TOKEN.test(token) ? token : null
}
