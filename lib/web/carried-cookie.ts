import { parseCookie } from 'cookie'
import { cookieHeader } from './cookies'

/** A cookie in which a browser carries something sealed from one step of a way in to the next. */
export function carriedCookie(name: string, lifetimeSeconds: number) {
  return {
    name,
    /** A header that keeps it. */
    keep: (value: string) => cookieHeader(name, value, { seconds: lifetimeSeconds }),
    drop: () => cookieHeader(name, '', { seconds: 0 }),
    /** What a request brings, if it brings any. */
    in: (headers: Headers): string | undefined => parseCookie(headers.get('cookie') ?? '')[name],
  }
}
