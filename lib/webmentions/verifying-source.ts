import type { Dispatcher } from 'undici'
import { Refusal } from '@/lib/errors'
import { askPublic, bytesOf, type OutgoingLimits } from '@/lib/web/outgoing'
import { type Reading, readSource } from './source-reading'

/** What came of a look at a source: what it says, or why there was nothing to read. */
export type Looked = Reading | { outcome: 'gone' | 'refused' | 'unreachable' }

const TIMEOUT_MS = 15_000
const MOST_READ = 1_000_000
const GONE = [404, 410]
/** Servers that are there again later say these. */
const FOR_NOW = [408, 425, 429]

/** Fetches a source and reads what it says of a target. @param home the blog's address: whoever is asked sees which blog asks */
export async function lookAt(
  { source, target }: { source: string; target: string },
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
    return await askPublic(source, limits, { method: 'GET', headers }, takenFrom(target))
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'unreadable' } // too large, compressed, or no address that we may ask
    if (error instanceof Error && ('code' in error || error.name === 'TimeoutError')) return { outcome: 'unreachable' }
    throw error
  }
}

const takenFrom =
  (target: string) =>
  async (url: URL, answer: Dispatcher.ResponseData): Promise<Looked> => {
    const refused = refusalIn(answer.statusCode)
    if (refused) {
      answer.body.destroy()
      return { outcome: refused }
    }
    const bytes = await bytesOf(url, answer, MOST_READ)
    return readSource({ url: url.href, contentType: String(answer.headers['content-type'] ?? ''), bytes }, target)
  }

function refusalIn(status: number): 'gone' | 'refused' | 'unreachable' | null {
  if (status >= 200 && status <= 299) return null
  if (GONE.includes(status)) return 'gone'
  return status >= 500 || FOR_NOW.includes(status) ? 'unreachable' : 'refused'
}
