import type { IncomingMessage, ServerResponse } from 'node:http'
import { isOfMember } from '@/lib/web/personal-cookies'

/** Bounds of a request; Node refuses longer headers with 431 and slower ones with 408. */
export const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  /** A whole request, uploads included. */
  requestTimeout: 300_000,
  /** Longer than proxies in front keep their connections, so that none sends into one that we are closing. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
}
/** A connection on which nothing moves, in milliseconds: its reader has gone, or means harm. */
export const IDLE_MS = 120_000
const LONGEST_ADDRESS = 4_096
const LARGEST_FORM = 1024 * 1024
/** The words of an article as JSON: twice what a body may be, for escapes. */
const LARGEST_DRAFT = 4 * 1024 * 1024
/** Pictures and files, from the browser of a member: a stranger's would only fill the memory. */
const LARGEST_UPLOAD = 128 * 1024 * 1024

const READING = new Set(['GET', 'HEAD'])
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Where forms and programs write; everywhere else there is only something to read. */
const WRITABLE = /^\/(?:api|studio)(?:[/?]|$)/
const UPLOADS = /^\/api\/media(?:[/?]|$)/
const DRAFTS = /^\/api\/articles\//

/**
 * What no browser sends, since it is resolved before (WHATWG URL): dot segments, backslashes, fragments. The app would resolve it,
 * and each such spelling would be a page of its own to the cache.
 */
const OTHER_SPELLING = /#|^[^?]*\\|^[^?]*\/(?:\.|%2e){1,2}(?:[/?]|$)/i

export const isReading = ({ method = 'GET' }: IncomingMessage) => READING.has(method)

/** A no to a request that is not as it should be, before anything is asked: the blog's language is not known yet. */
export interface Refused {
  status: number
  /** In Japanese and in English. */
  sentences: [string, string]
  headers?: Record<string, string>
}

/**
 * Looks at a request before anything is done for it, and makes an absolute address (RFC 9112 §3.2.2) a path.
 * @param hosts names under which the blog may be asked; null when any will do
 */
export function refusalOf(request: IncomingMessage, hosts: ReadonlySet<string> | null): Refused | null {
  const { headers } = request
  if (request.url?.startsWith('/') === false) makePath(request)
  if (hosts && !isOneOf(hosts, headers.host ?? '')) return wrongHost(headers.host)
  const { url = '', method = '' } = request
  if (!url.startsWith('/') || OTHER_SPELLING.test(url))
    return { status: 400, sentences: ['ページのアドレスではありません。', 'This is no address of a page.'] }
  if (url.length > LONGEST_ADDRESS)
    return { status: 414, sentences: ['アドレスが長すぎます。', 'This address is too long.'] }
  // Chunks would have to be framed anew for the renderer; what is left of them is read there as somebody else's request.
  if (headers['transfer-encoding'] !== undefined)
    return {
      status: 411,
      sentences: ['長さ（Content-Length）を付けて送ってください。', 'Say how long it is (Content-Length).'],
      headers: { connection: 'close' },
    }
  return READING.has(method) ? null : refusalOfWriting(request, url, method)
}

function refusalOfWriting({ headers }: IncomingMessage, url: string, method: string): Refused | null {
  if (!WRITING.has(method) || !WRITABLE.test(url))
    return {
      status: 405,
      sentences: ['このアドレスは読むことしかできません。', 'This address can only be read.'],
      headers: { allow: 'GET, HEAD' },
    }
  const largest = largestAt(url, headers.cookie)
  if (Number(headers['content-length'] ?? 0) > largest)
    return {
      status: 413,
      sentences: [
        `${largest / 1024 / 1024} MB を超えるものは受け取れません。`,
        `More than ${largest / 1024 / 1024} MB is not taken.`,
      ],
      headers: { connection: 'close' },
    }
  return null
}

function largestAt(url: string, cookies: string | undefined): number {
  if (UPLOADS.test(url) && isOfMember(cookies)) return LARGEST_UPLOAD
  return DRAFTS.test(url) ? LARGEST_DRAFT : LARGEST_FORM
}

const wrongHost = (host = ''): Refused => ({
  status: 421,
  sentences: [
    `「${host.slice(0, 100)}」というブログはここにはありません。`,
    `No blog answers for “${host.slice(0, 100)}” here. Behind a proxy, hand the Host header on (docs/operating.md).`,
  ],
})

/** Names of hosts are the same in capitals (RFC 9110 §4.2.3). */
const isOneOf = (hosts: ReadonlySet<string>, host: string) => hosts.has(host) || hosts.has(host.toLowerCase())

/** Names under which the blog answers: its own, and those of this very machine, for checks and for proxies beside it. */
export function hostsOf(siteUrl: string, port: number): Set<string> {
  const here = ['localhost', '127.0.0.1', '[::1]'].flatMap((name) => [name, `${name}:${port}`])
  const { host, protocol } = new URL(siteUrl)
  const withPort = `${host}:${protocol === 'https:' ? 443 : 80}` // said though it need not be
  return new Set([host, withPort, ...here])
}

/** `http://host/path` as proxies send it. */
function makePath(request: IncomingMessage): void {
  const url = URL.parse(request.url ?? '')
  if (!url || !/^https?:$/.test(url.protocol)) return
  request.url = url.pathname + url.search
  request.headers.host = url.host // it goes before the header's
}

/** What a client goes on sending after it was refused is read for so long, and no more of it. */
const LINGER_MS = 2_000
const LINGER_BYTES = 8 * 1024 * 1024

/** Answers with a refusal. Whoever is still sending is listened to for a while: cut off, they would never see the answer. */
export function refuse(
  response: ServerResponse,
  { status, sentences, headers = {} }: Refused,
  common: [string, string][] = [],
): void {
  const body = `${sentences.join('\n')}\n`
  response.writeHead(status, {
    ...Object.fromEntries(common),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.write(body)
  whenSent(response.req, () => response.end())
}

/** Calls back once: when the request is read to its end, or has gone on for too long. */
function whenSent(request: IncomingMessage, done: () => void): void {
  if (request.complete) {
    done()
    return
  }
  const stop = () => {
    clearTimeout(late)
    request.off('end', stop).off('close', stop).off('data', take)
    done()
  }
  let bytes = 0
  const take = (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes > LINGER_BYTES) stop()
  }
  const late = setTimeout(stop, LINGER_MS)
  request.on('end', stop).on('close', stop).on('data', take)
}
