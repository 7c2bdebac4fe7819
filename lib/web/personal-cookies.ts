import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookie } from 'cookie'
import { keyFor } from '@/lib/encryption'

/** Marks the browser of a signed-in member: its pages are made for it alone. */
export const MEMBER_COOKIE = 'tsuiki-member'
/** Marks the browser of a reader who has comments of their own to look after. */
export const COMMENTER_COOKIE = 'tsuiki-commenter'

const PERSONAL = [MEMBER_COOKIE, COMMENTER_COOKIE]

/** A value for a cookie that nobody else can make: itself, a dot and an HMAC-SHA-256 over the cookie's name and it. */
export const signed = (name: string, value: string): string => `${value}.${signatureOf(name, value)}`

/** The value of a signed cookie, or null when it was made up or belongs to another name. */
export function signedValue(name: string, text: string): string | null {
  const dot = text.lastIndexOf('.')
  const value = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1))
  const right = Buffer.from(signatureOf(name, value))
  return dot >= 0 && given.byteLength === right.byteLength && timingSafeEqual(given, right) ? value : null
}

/**
 * Whether a request is of somebody known: its cookies only choose between the page for everyone and one made for it; who is
 * speaking is asked where something is permitted. A made-up cookie gets the page for everyone.
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

const signatureOf = (name: string, value: string) =>
  createHmac('sha256', keyFor('cookie')).update(`${name}=${value}`).digest('base64url')
