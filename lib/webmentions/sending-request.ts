import type { Dispatcher } from 'undici'
import { Refusal } from '@/lib/errors'
import { failureIn } from '@/lib/web/asking-about'
import { askPublic, RedirectedTooOften } from '@/lib/web/outgoing'
import { type Admitted, headersFrom, isOutOfReach, MOST_READ, meaningOf } from './asking'
import { endpointOf } from './discovery'
import { isOfBlog } from './receiving-target'
import type { HostPace } from './sending-pace'

/** What came of telling a page; `answer` is a status of HTTP, or in a word why there was none. */
export type Outcome =
  | { kind: 'told' | 'unheard' | 'never'; answer?: string }
  /** @property afterMs how long it wants not to be asked, 0 if it did not say */
  | { kind: 'later'; answer: string; afterMs: number }

interface Telling {
  source: string
  target: string
  /** The blog's own address. */
  home: string
}

const TIMEOUT_MS = 20_000
const FORM = 'application/x-www-form-urlencoded; charset=utf-8'

/** Finds out where a page takes webmentions and sends it one there (https://www.w3.org/TR/webmention/, 3.1). */
export async function tellPage(
  { source, target, home }: Telling,
  pace: HostPace,
  admitted: Admitted = {},
): Promise<Outcome> {
  const limits = { ...admitted, maxBytes: MOST_READ, timeoutMs: TIMEOUT_MS }
  try {
    await pace.turn(target)
    const asking = { method: 'GET', headers: headersFrom(home, 'text/html,*/*;q=0.8') } as const
    const found = await askPublic(target, limits, asking, endpointIn)
    if (typeof found !== 'string') return found
    if (isOfBlog(found, home)) return { kind: 'never', answer: 'forbidden' } // no page has the blog post to its own forms
    await pace.turn(found)
    const body = new URLSearchParams({ source, target }).toString()
    const telling = { method: 'POST', body, headers: { ...headersFrom(home, '*/*'), 'content-type': FORM } } as const
    return await askPublic(found, limits, telling, (_, answer) => {
      answer.body.destroy()
      return outcomeOf(answer) ?? { kind: 'told', answer: String(answer.statusCode) }
    })
  } catch (error) {
    return outcomeOfFailure(error)
  }
}

async function endpointIn(url: URL, answer: Dispatcher.ResponseData): Promise<string | Outcome> {
  const { headers, body } = answer
  try {
    const refused = outcomeOf(answer)
    if (refused) return refused
    const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity'
    const isHtml = isPlain && /html/i.test(String(headers['content-type']))
    const html = isHtml ? await beginningOf(body) : ''
    return endpointOf({ url: url.href, linkHeaders: [headers.link ?? []].flat(), html }) ?? { kind: 'unheard' }
  } finally {
    body.destroy()
  }
}

/** Names of elements and addresses are ASCII in every encoding that pages come in. */
async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= MOST_READ) break
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** What an answer that is no success means; null for a success. */
function outcomeOf({ statusCode, headers }: Dispatcher.ResponseData): Outcome | null {
  const kind = meaningOf(statusCode)
  if (kind === 'done') return null
  const answer = String(statusCode)
  return kind === 'later' ? { kind, answer, afterMs: retryAfter(headers['retry-after']) } : { kind, answer }
}

/** Seconds, or an instant (RFC 9110, 10.2.3). */
function retryAfter(header: string | string[] | undefined): number {
  const text = String(header ?? '')
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now()
  return Math.max(ms || 0, 0)
}

/** Whoever may not be asked is never asked; who could not be reached may be reached another day. */
function outcomeOfFailure(error: unknown): Outcome {
  if (error instanceof RedirectedTooOften) return { kind: 'never', answer: failureIn(error) }
  if (error instanceof Refusal) return { kind: 'never', answer: 'forbidden' }
  if (isOutOfReach(error)) return { kind: 'later', answer: failureIn(error), afterMs: 0 }
  throw error
}
