import type { IncomingMessage } from 'node:http'
import { isReserved } from '@/lib/addresses/own-paths'
import { decodePath } from '@/lib/addresses/paths'

/** What a request asks of the page cache. */
export interface Question {
  /** The page's address: its path, escapes in capitals. */
  key: string
  /** Path and query as they were asked: what the app is asked when the page is not there. */
  url: string
  /** False when the query has parameters that may mean something: an old address, a search. */
  isCertain: boolean
}

/** Spaces of the address that hold no pages: forms, files with answers of their own. */
const NO_PAGES = /^\/(?:api|studio|sign-in|invite|reset|preview|following|media|og|comment|_next)(?:[/?]|$)/
/** Parameters that advertisers and mail senders add to any address, and that no page looks at. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_(?:anon|enc)_id|ref_src|srsltid)$/

/**
 * What a GET or HEAD of somebody anonymous asks of the page cache; null when it is nothing that the cache holds. The address
 * alone decides: no header buys a page of its own.
 */
export function questionOf({ url = '/' }: IncomingMessage): Question | null {
  if (NO_PAGES.test(url)) return null
  const mark = url.indexOf('?')
  if (mark < 0) return { key: keyOf(url), url, isCertain: true }
  return { key: keyOf(url.slice(0, mark)), url, isCertain: isOnlyTracking(url.slice(mark + 1)) }
}

/** Whether an article may stand there: no other page has a twin for somebody known (app/member). */
export function mayHaveTwin({ url = '/' }: IncomingMessage): boolean {
  const path = decodePath(url.split('?', 1)[0] ?? '')
  return path !== null && !isReserved(path)
}

/** `%e8` and `%E8` are one address (RFC 3986 §6.2.2.1). */
const keyOf = (path: string) =>
  path.includes('%') ? path.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase()) : path

const isOnlyTracking = (query: string) => [...new URLSearchParams(query).keys()].every((name) => TRACKING.test(name))
