import path from 'node:path'
import { TooMany, Unavailable } from '@/lib/errors'
import { storage } from '@/lib/storage/chosen'
import type { StoredFile } from '@/lib/storage/storage'
import { CONTENT_TYPES, isPicture } from './kinds'
import { mediaFile, VARIANT_FORMATS, VARIANT_WIDTHS } from './source'
import { variantOf } from './variants'

const NAME = /^([0-9a-f]{64})(?:-([0-9]+))?\.([a-z0-9]{1,8})$/
const FOREVER = 'public, max-age=31536000, immutable'
const NO_SUCH_FILE = 'There is no such file.'
const SOON = { 'Retry-After': '5' }

/**
 * Answers GET and HEAD for a file of the library: `{hash}.{extension}`, or a variant, `{hash}-{width}.{avif|webp}`. Names
 * hold hashes of contents, so an answer holds for ever (RFC 8246) and the name is the entity tag.
 */
export async function answerMedia(request: Request, name: string): Promise<Response> {
  const [, hash, width, extension] = NAME.exec(name) ?? []
  if (!hash || !extension) return refusal(404, NO_SUCH_FILE)
  const format = VARIANT_FORMATS.find((one) => one === extension)
  if (width && !(format && VARIANT_WIDTHS.includes(Number(width)) && String(Number(width)) === width))
    return refusal(400, `Pictures come ${VARIANT_WIDTHS.join(', ')} pixels wide, as ${VARIANT_FORMATS.join(' and ')}.`)
  try {
    const file = width && format ? await variantOf(hash, Number(width), format) : await original(hash, extension)
    return file ? await answerFile(request, file) : refusal(404, NO_SUCH_FILE)
  } catch (error) {
    if (error instanceof TooMany)
      return refusal(503, 'Too many pictures are being made: come again in a few seconds.', SOON)
    if (error instanceof Unavailable)
      return refusal(503, 'The files cannot be read: come again in a few seconds.', SOON)
    throw error
  }
}

async function original(hash: string, extension: string): Promise<StoredFile | null> {
  const name = mediaFile({ hash, extension })
  const size = await storage().size(name)
  return size === null ? null : { name, size }
}

async function answerFile(request: Request, { name, size }: StoredFile): Promise<Response> {
  const contentType = CONTENT_TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream'
  const etag = `"${path.basename(name)}"`
  const headers = new Headers({ ETag: etag, 'Cache-Control': FOREVER, 'X-Content-Type-Options': 'nosniff' })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })

  headers.set('Content-Type', contentType)
  headers.set('Accept-Ranges', 'bytes')
  if (!isPicture(contentType)) headers.set('Content-Security-Policy', 'sandbox')
  const range = rangeOf(request, etag, size)
  if (range === 'beyond') {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const [from, to] = range ?? [0, size - 1]
  headers.set('Content-Length', String(to - from + 1))
  if (range) headers.set('Content-Range', `bytes ${from}-${to}/${size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const body = await storage().stream(name, from, to)
  return body ? new Response(body, { status, headers }) : refusal(404, NO_SUCH_FILE) // removed just now
}

/** If-None-Match (RFC 9110 §13.1.2): any of the tags, compared weakly, or anything at all. */
const isKnown = (asked: string | null, etag: string) =>
  asked?.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim())) ?? false

/** One range of bytes (RFC 9110 §14.2), as players of sound and video ask for; several, or another file's, are ignored. */
function rangeOf(request: Request, etag: string, size: number): [from: number, to: number] | 'beyond' | null {
  const condition = request.headers.get('if-range')
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (request.method !== 'GET' || (first === '' && last === '') || (condition !== null && condition !== etag))
    return null
  if (first === '') return Number(last) === 0 ? 'beyond' : [Math.max(0, size - Number(last)), size - 1]
  if (Number(first) >= size) return 'beyond'
  if (last !== '' && Number(last) < Number(first)) return null
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
}

const refusal = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  new Response(`${sentence}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
