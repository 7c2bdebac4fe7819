import type { Dispatcher } from 'undici'
import { Refusal } from '@/lib/errors'
import { askPublic, bytesOf, type OutgoingLimits } from '@/lib/web/outgoing'
import { type Admitted, headersFrom, isOutOfReach, MOST_READ, meaningOf } from './asking'
import { speakerAt } from './hosts'
import { withoutFragment } from './input'
import { addressesOf } from './receiving-target'
import { type Document, documentOf, readingOf, type Said } from './source-reading'

/** Why there was nothing to read. */
type Nothing = { outcome: 'unreadable' | 'gone' | 'refused' | 'unreachable' }

/** What came of a look at a source: what it says and which host says it, or why there is nothing. */
export type Looked = { outcome: 'verified'; said: Said; speaker: string } | { outcome: 'unlinked' } | Nothing

const TIMEOUT_MS = 15_000
const ACCEPTED = 'text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.8'
const GONE = [404, 410]

/** Fetches a source and reads what it says of an article. @param home the blog's address: whoever is asked sees which blog asks */
export async function lookAt(
  { source, target, articleId }: { source: string; target: string; articleId: number },
  home: string,
  admitted: Admitted = {},
): Promise<Looked> {
  const found = await fetched(source, home, { ...admitted, maxBytes: MOST_READ, timeoutMs: TIMEOUT_MS })
  if ('outcome' in found) return found
  const targets = await addressesOf(articleId, found.document.addresses, home)
  const reading = readSafely(found.document, targets.add(withoutFragment(target) ?? target))
  if (reading.outcome !== 'verified') return reading
  return { ...reading, speaker: speakerAt(new URL(source).host, found.host) }
}

/** Whatever a stranger's page does to the library that reads it, it was this page, and the next one is read. */
function readSafely(...of: Parameters<typeof readingOf>): ReturnType<typeof readingOf> | Nothing {
  try {
    return readingOf(...of)
  } catch {
    return { outcome: 'unreadable' }
  }
}

/** A document, and the host where it stands in the end. */
type Found = { document: Document; host: string }

async function fetched(source: string, home: string, limits: OutgoingLimits): Promise<Found | Nothing> {
  const headers = headersFrom(home, ACCEPTED)
  try {
    return await askPublic(source, limits, { method: 'GET', headers }, take)
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'unreadable' } // too large, compressed, or no address that we may ask
    if (isOutOfReach(error)) return { outcome: 'unreachable' }
    throw error
  }
}

async function take(url: URL, answer: Dispatcher.ResponseData): Promise<Found | Nothing> {
  const refused = refusalIn(answer.statusCode)
  if (refused) {
    answer.body.destroy()
    return { outcome: refused }
  }
  const bytes = await bytesOf(url, answer, MOST_READ)
  const contentType = String(answer.headers['content-type'] ?? '')
  const document = documentOf({ url: url.href, contentType, bytes })
  return document ? { document, host: url.host } : { outcome: 'unreadable' }
}

function refusalIn(status: number): 'gone' | 'refused' | 'unreachable' | null {
  const meaning = meaningOf(status)
  if (meaning === 'done') return null
  if (GONE.includes(status)) return 'gone'
  return meaning === 'later' ? 'unreachable' : 'refused'
}
