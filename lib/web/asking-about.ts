import type { Dispatcher } from 'undici'
import { askPublic, guardedUrl, type OutgoingLimits, RedirectedTooOften } from './outgoing'

/** What a page elsewhere answered: a status of HTTP, or in a word why there was none. */
export type Answer = { status: number } | { failure: Failure }
export type Failure = 'unknown' | 'refused' | 'slow' | 'insecure' | 'redirects' | 'other'

/** Some servers answer HEAD, or programs, in their own way: then the page itself is asked for, and its answer left unread. */
const UNSURE = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 502, 503])

/**
 * Asks whether something still stands at an address of the public internet, following redirects, without reading it.
 * @param userAgent by which the other side knows whom to write to
 * @throws Conflict when it is no address that we may ask
 */
export async function askAbout(
  address: string,
  userAgent: string,
  limits: Omit<OutgoingLimits, 'maxBytes'>,
): Promise<Answer> {
  const asked = { ...limits, maxBytes: 0 }
  guardedUrl(address, asked)
  const head = await ask(address, 'HEAD', userAgent, asked)
  return 'status' in head && !UNSURE.has(head.status) ? head : ask(address, 'GET', userAgent, asked)
}

async function ask(
  address: string,
  method: 'HEAD' | 'GET',
  userAgent: string,
  limits: OutgoingLimits,
): Promise<Answer> {
  try {
    return await askPublic(address, limits, { method, headers: headersOf(userAgent) }, (_, answer) => {
      leave(answer)
      return { status: answer.statusCode }
    })
  } catch (error) {
    return { failure: failureIn(error) }
  }
}

const headersOf = (userAgent: string) => ({ 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' })

function leave({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {})
  body.destroy()
}

/** Why a server could not be asked, in a word. */
export function failureIn(error: unknown): Failure {
  if (error instanceof RedirectedTooOften) return 'redirects'
  if (!(error instanceof Error)) return 'other'
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) return 'slow'
  if (/^(?:ENOTFOUND|EAI_NODATA)$/.test(code)) return 'unknown'
  if (/^(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR_SOCKET)$/.test(code)) return 'refused'
  return /CERT|TLS|SSL|ALTNAME|SIGNATURE/.test(code) ? 'insecure' : 'other'
}
