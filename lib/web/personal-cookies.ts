import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookie } from 'cookie'
import { keyFor } from '@/lib/encryption'

/** Marks the browser of a signed-in member: its pages are made for it alone. */
export const MEMBER_COOKIE = 'tsuiki-member'
/** Marks the browser of a reader who has comments of their own to look after. */
export const COMMENTER_COOKIE = 'tsuiki-commenter'

const PERSONAL = [MEMBER_COOKIE, COMMENTER_COOKIE]

/**
 * A value for a cookie that nobody else can make: itself, the second of its end, and an HMAC-SHA-256 over the cookie's name and both.
 * A browser forgets a cookie in time; whoever copied it does not.
 */
export function signed(name: string, value: string, seconds: number, now = Date.now()): string {
  const text = `${value}.${Math.floor(now / 1000) + seconds}`
  return `${text}.${signatureOf(name, text)}`
}

/** The value of a signed cookie, or null when it was made up, belongs to another name, or its time is over. */
export function signedValue(name: string, cookie: string, now = Date.now()): string | null {
  const [, text = '', signature = ''] = /^(.*)\.([^.]*)$/s.exec(cookie) ?? []
  const [, value, end] = /^(.*)\.(\d+)$/s.exec(text) ?? []
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(name, text))]
  if (given.byteLength !== right.byteLength || !timingSafeEqual(given, right)) return null
  return value !== undefined && now < Number(end) * 1000 ? value : null
}

/**
 * Whether a request is of somebody known: its cookies only choose between the page for everyone and one made for it; who is
 * speaking is asked where something is permitted. A made-up or old cookie gets the page for everyone.
 * @param header the request's Cookie header
 */
export const isPersonal = (header: string | undefined): boolean =>
  PERSONAL.some((name) => signedCookie(name, header) !== null)

/** Whether a request brings the mark of a member's browser: worth more trust than a stranger's, and no proof of who it is. */
export const isOfMember = (header: string | undefined): boolean => signedCookie(MEMBER_COOKIE, header) !== null

/** What a cookie of this name holds, or null when there is none that we signed. @param header the request's Cookie header */
export function signedCookie(name: string, header: string | undefined): string | null {
  if (!header?.includes(name)) return null // asked at every request: most have none
  const text = parseCookie(header)[name]
  return text === undefined ? null : signedValue(name, text)
}

const signatureOf = (name: string, text: string) =>
  createHmac('sha256', keyFor('cookie')).update(`${name}=${text}`).digest('base64url')
