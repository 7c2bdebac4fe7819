import { parseCookie } from 'cookie'
import { siteUrl } from '@/lib/env'

/** A cookie in which a browser carries something sealed from one step of a way in to the next. */
export function carriedCookie(name: string, lifetimeSeconds: number) {
  const header = (value: string, seconds: number): [string, string] => [
    'set-cookie',
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${siteUrl().startsWith('https:') ? '; Secure' : ''}`,
  ]
  return {
    name,
    /** A header that keeps it. */
    keep: (value: string) => header(value, lifetimeSeconds),
    drop: () => header('', 0),
    /** What a request brings, if it brings any. */
    in: (headers: Headers): string | undefined => parseCookie(headers.get('cookie') ?? '')[name],
  }
}
