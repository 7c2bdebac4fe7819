import type { Dispatcher } from 'undici'
import { Refusal } from '@/lib/errors'
import { askPublic, bytesOf, type OutgoingLimits } from '@/lib/web/outgoing'
import { addressesOf } from './receiving-target'
import { type Document, documentOf, type Reading, readingOf, withoutFragment } from './source-reading'

/** What came of a look at a source: what it says, or why there was nothing to read. */
export type Looked = Reading | { outcome: 'gone' | 'refused' | 'unreachable' }

const TIMEOUT_MS = 15_000
const MOST_READ = 1_000_000
const GONE = [404, 410]
/** Servers that are there again later say these. */
const FOR_NOW = [408, 425, 429]

/** Fetches a source and reads what it says of an article. @param home the blog's address: whoever is asked sees which blog asks */
export async function lookAt(
  { source, target, articleId }: { source: string; target: string; articleId: number },
  home: string,
  { admit }: Pick<OutgoingLimits, 'admit'> = {},
): Promise<Looked> {
  const limits = { maxBytes: MOST_READ, timeoutMs: TIMEOUT_MS, ...(admit && { admit }) }
  const headers = {
    'user-agent': `Tsuiki webmention (+${home}/)`,
    accept: 'text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.8',
    'accept-encoding': 'identity',
  }
  try {
    const found = await askPublic(source, limits, { method: 'GET', headers }, take)
    if ('outcome' in found) return found
    const named = await addressesOf(articleId, found.addresses, home)
    return readingOf(found, named.add(withoutFragment(target) ?? target))
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'unreadable' } // too large, compressed, or no address that we may ask
    if (error instanceof Error && ('code' in error || error.name === 'TimeoutError')) return { outcome: 'unreachable' }
    throw error
  }
}

async function take(url: URL, answer: Dispatcher.ResponseData): Promise<Document | Exclude<Looked, { said: unknown }>> {
  const refused = refusalIn(answer.statusCode)
  if (refused) {
    answer.body.destroy()
    return { outcome: refused }
  }
  const bytes = await bytesOf(url, answer, MOST_READ)
  const contentType = String(answer.headers['content-type'] ?? '')
  return documentOf({ url: url.href, contentType, bytes }) ?? { outcome: 'unreadable' }
}

function refusalIn(status: number): 'gone' | 'refused' | 'unreachable' | null {
  if (status >= 200 && status <= 299) return null
  if (GONE.includes(status)) return 'gone'
  return status >= 500 || FOR_NOW.includes(status) ? 'unreachable' : 'refused'
}
