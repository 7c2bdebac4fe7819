import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, encodingsFor, isCompressible, quickly, thoroughly } from './compressing'

/** An answer's body in one encoding, with all headers ready. */
interface Rendition {
  body: Buffer
  etag: string
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: string[]
}

export interface Parts {
  status: number
  /** Without those that depend on the encoding. */
  headers: [name: string, value: string][]
  body: Buffer
}

/** How a cache tells what it did (RFC 9211). */
const CACHE_STATUS = 'cache-status'
export const HIT = 'Tsuiki; hit'
export const MISS = 'Tsuiki; fwd=uri-miss; stored'
export const STALE = 'Tsuiki; hit; ttl=-1; detail="no database"'

/** An answer that is the same for everyone, compressed once and sent many times. */
export class KeptAnswer {
  readonly status: number
  /** Of the body before compression: what all entity tags of this answer begin with. */
  readonly hash: string
  private readonly renditions: { identity: Rendition } & Partial<Record<Encoding, Rendition>>
  /** As they were given: without those that depend on the encoding. */
  readonly ownHeaders: [string, string][]
  readonly isCompressible: boolean
  /** Whether it is a page that somebody reads. */
  readonly isDocument: boolean
  private readonly modified: number
  private compressing: Promise<void> | undefined

  constructor({ status, headers, body }: Parts) {
    this.status = status
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    const contentType = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
    this.isCompressible = isCompressible(contentType, body)
    this.isDocument = status === 200 && contentType.startsWith('text/html')
    this.ownHeaders = headers
    this.modified = Date.parse(headers.find(([name]) => name === 'last-modified')?.[1] ?? '')
    this.renditions = { identity: this.rendition('identity', body, '') }
  }

  /** Bytes that it takes at most to keep, once it is compressed too. */
  get size(): number {
    return this.renditions.identity.body.byteLength * (this.isCompressible ? 2 : 1) + 3_000
  }

  /** Bodies by encoding, as far as they are there. */
  get bodies(): [Encoding, Buffer][] {
    return Object.entries(this.renditions).map(([encoding, { body }]) => [encoding as Encoding, body])
  }

  /** Whether a reader who accepts a compressed answer would get one. */
  isReadyFor(request: IncomingMessage): boolean {
    if (!this.isCompressible) return true
    const encodings = encodingsFor(request.headers['accept-encoding'])
    return encodings.length === 1 || encodings.some((encoding) => encoding !== 'identity' && this.renditions[encoding])
  }

  /** Compresses, quickly, for somebody who waits. */
  async prepareFor(request: IncomingMessage): Promise<void> {
    const [encoding = 'identity'] = encodingsFor(request.headers['accept-encoding'])
    if (encoding === 'identity' || !this.isCompressible || this.renditions[encoding]) return
    const body = await quickly(this.renditions.identity.body, encoding)
    this.renditions[encoding] ??= this.rendition(encoding, body, `-${encoding}-quick`) // a better one may be there by now
  }

  /** Compresses as well as can be, once. */
  compress(): Promise<void> {
    this.compressing ??= this.isCompressible ? this.compressThoroughly() : Promise.resolve()
    return this.compressing
  }

  /** Takes over a body that was compressed as well as can be before. */
  adopt(encoding: Encoding, body: Buffer): void {
    if (encoding === 'identity' || !this.isCompressible) return
    this.renditions[encoding] = this.rendition(encoding, body, `-${encoding}`)
    if (this.renditions.br && this.renditions.gzip) this.compressing = Promise.resolve()
  }

  /** Answers a GET or HEAD: whole, or with 304 when the asker has it (RFC 9110 §13.2.2). */
  send(request: IncomingMessage, response: ServerResponse, cacheStatus = HIT): void {
    const { body, etag, headers } = this.renditionFor(request)
    const told = cacheStatus === HIT ? headers : headersWith(headers, cacheStatus)
    const known = this.status === 200 ? this.tagKnownTo(request, etag) : null
    if (known !== null) {
      response.writeHead(304, withoutBody(told, known))
      response.end()
      return
    }
    response.writeHead(this.status, told)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  private renditionFor(request: IncomingMessage): Rendition {
    for (const encoding of encodingsFor(request.headers['accept-encoding'])) {
      const rendition = this.renditions[encoding]
      if (rendition) return rendition
    }
    return this.renditions.identity
  }

  /**
   * The entity tag of ours that the asker has; null when they have none. They may have the page in an encoding, or compressed
   * less well, than we would send it now: a 304 names what they have (RFC 9111 §4.3.4).
   */
  private tagKnownTo({ headers }: IncomingMessage, current: string): string | null {
    const tags = headers['if-none-match']
    if (tags === '*') return current
    if (tags !== undefined)
      return (
        tags
          .split(',')
          .find((tag) => tag.includes(this.hash))
          ?.trim() ?? null
      )
    const since = headers['if-modified-since']
    // Not later: what is newest may have been taken back.
    return since !== undefined && Date.parse(since) === this.modified ? current : null
  }

  private async compressThoroughly(): Promise<void> {
    const { body } = this.renditions.identity
    this.renditions.gzip = this.rendition('gzip', await thoroughly(body, 'gzip'), '-gzip')
    this.renditions.br = this.rendition('br', await thoroughly(body, 'br'), '-br')
  }

  private rendition(encoding: Encoding, body: Buffer, suffix: string): Rendition {
    const etag = `"${this.hash}${suffix}"`
    const headers = [
      ...this.ownHeaders,
      ...(this.isCompressible ? [['vary', 'Accept-Encoding']] : []),
      ...(encoding === 'identity' ? [] : [['content-encoding', encoding]]),
      ['etag', etag],
      ['content-length', String(body.byteLength)],
      [CACHE_STATUS, HIT],
    ].flat()
    return { body, etag, headers }
  }
}

/** The same headers, telling something else of the cache; a stale answer is kept by nobody else. */
function headersWith(headers: string[], cacheStatus: string): string[] {
  return headers.map((value, at) => {
    const name = headers[at - 1]
    if (at % 2 === 0) return value
    if (name === CACHE_STATUS) return cacheStatus
    return name === 'cache-control' && cacheStatus === STALE ? 'no-cache' : value
  })
}

/** What a 304 repeats of the headers (RFC 9110 §15.4.5). */
function withoutBody(headers: string[], etag: string): string[] {
  const repeated = new Set(['cache-control', 'vary', 'last-modified', CACHE_STATUS])
  const kept = headers.flatMap((name, at) => (at % 2 === 0 && repeated.has(name) ? [name, headers[at + 1] ?? ''] : []))
  return [...kept, 'etag', etag]
}
