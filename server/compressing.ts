import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** Below this, headers weigh more than what is saved. */
const WORTHWHILE_BYTES = 600
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:[a-z+.-]*\+)?(?:json|xml|javascript)|text\/javascript)/

export const isCompressible = (contentType: string, body: Buffer) =>
  body.byteLength >= WORTHWHILE_BYTES && COMPRESSIBLE.test(contentType)

/** For somebody who waits: a millisecond or two. */
export function quickly(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? brotliOf(body, 4) : gzip(body, { level: 5 })
}

/** For those who come later: a tenth of a second, in another thread. */
export function thoroughly(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? brotliOf(body, 11) : gzip(body, { level: 9 })
}

function brotliOf(body: Buffer, quality: number): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = zlib.constants
  return brotli(body, {
    params: {
      [BROTLI_PARAM_QUALITY]: quality,
      [BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    },
  })
}

const BY_SIZE: readonly Encoding[] = ['br', 'gzip', 'identity']
const NONE: readonly Encoding[] = ['identity']
const known = new LRUCache<string, readonly Encoding[]>({
  maxSize: 100_000,
  sizeCalculation: (_, accepted) => accepted.length,
})

/** Those of our encodings that a reader accepts (RFC 9110 §12.5.3), best first; browsers send a handful of different headers. */
export function encodingsFor(accepted: string | undefined): readonly Encoding[] {
  if (!accepted) return NONE
  const before = known.get(accepted)
  if (before) return before
  const acceptable = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...BY_SIZE])
  const encodings = BY_SIZE.filter((encoding) => encoding === 'identity' || acceptable.includes(encoding))
  known.set(accepted, encodings)
  return encodings
}
