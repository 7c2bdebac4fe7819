import { siteUrl } from '@/lib/env'

/** Pages that lead somewhere else by themselves: nobody wants back to them. */
const WAYS_IN = /^\/(?:sign-in|invite|reset)(?:\/|$)/

/** The page of this blog from which a link was followed, as its browser tells it (RFC 9110 §10.1.3); undefined for any other. */
export function comingFrom(headers: Headers): string | undefined {
  const from = URL.parse(headers.get('referer') ?? '')
  if (!from || (from.origin !== siteUrl() && from.host !== headers.get('host'))) return undefined
  return WAYS_IN.test(from.pathname) ? undefined : from.pathname
}
