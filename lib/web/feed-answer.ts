import { createHash } from 'node:crypto'

/** A document for machines, and what its freshness hangs on. */
export interface Answer {
  body: string
  /** Without a charset: everything here is UTF-8. */
  contentType: string
  /** When its content last changed; null when nobody can say. */
  modified: Date | null
  /** Cache tags that it was made of. */
  tags: string[]
}

/** Names a document's tags to the page cache in front (server/page-making.ts), which removes it from what goes out. */
export const TAGS_HEADER = 'x-tsuiki-tags'

/**
 * Answers a GET or HEAD with a document, or with 304 when the asker has it (RFC 9110 §13.1). A missing one is a 404 of
 * plain text: whoever asks is no browser.
 * @param load is called after the request was read: a robots.txt or sitemap.xml that never looks at its own is made by the build
 */
export async function answerFeed(request: Request, load: () => Promise<Answer | null>): Promise<Response> {
  const { method } = request
  const known = request.headers.get('if-none-match')
  const since = request.headers.get('if-modified-since')
  const answer = await load()
  if (!answer) return missing(method)

  const etag = contentTag(answer.body)
  const headers = new Headers({
    etag,
    // Kept anywhere, shown nowhere without asking: asking costs a 304, and an addendum must not wait for a clock.
    'cache-control': 'public, max-age=0, must-revalidate',
    [TAGS_HEADER]: answer.tags.join(','),
  })
  if (answer.modified) headers.set('last-modified', answer.modified.toUTCString())
  if (hasIt({ known, since }, etag, answer.modified)) return new Response(null, { status: 304, headers })

  headers.set('content-type', `${answer.contentType}; charset=utf-8`)
  headers.set('x-content-type-options', 'nosniff')
  return new Response(method === 'HEAD' ? null : answer.body, { headers })
}

/**
 * Answers a GET or HEAD with a drawn picture, which is not drawn for whoever has it. Its address stays while its content may
 * change, so it is kept for a day and shown a while longer while somebody asks again.
 */
export async function answerPicture(
  request: Request,
  load: () => Promise<{ hash: string; bytes: () => Promise<Uint8Array<ArrayBuffer>> } | null>,
): Promise<Response> {
  const { method } = request
  const known = request.headers.get('if-none-match')
  const picture = await load()
  if (!picture) return missing(method)

  const etag = `"${picture.hash}"`
  const headers = new Headers({ etag, 'cache-control': 'public, max-age=86400, stale-while-revalidate=604800' })
  if (hasIt({ known, since: null }, etag, null)) return new Response(null, { status: 304, headers })
  headers.set('content-type', 'image/png')
  headers.set('x-content-type-options', 'nosniff')
  return new Response(method === 'HEAD' ? null : await picture.bytes(), { headers })
}

/** A strong entity tag: the hash of the bytes. */
export const contentTag = (content: string | Uint8Array) =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`

/** Whether the conditions of a request say that the asker's copy is this one. */
export function hasIt(
  asked: { known: string | null; since: string | null },
  etag: string,
  modified: Date | null,
): boolean {
  if (asked.known !== null) return asked.known.trim() === '*' || tagsIn(asked.known).includes(etag)
  // Equal, not "not later": when the newest entry was taken back, the document is older than the asker's copy.
  return (
    asked.since !== null &&
    modified !== null &&
    Date.parse(asked.since) === Math.floor(modified.getTime() / 1000) * 1000
  )
}

/** Compared weakly (RFC 9110 §13.1.2), and without what compressing proxies append. */
const tagsIn = (header: string) =>
  (header.match(/"[^"]*"/g) ?? []).map((tag) => tag.replace(/[-;](gzip|br|zstd)"$/, '"'))

const missing = (method: string) =>
  new Response(method === 'HEAD' ? null : 'Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
