import { Parser } from 'htmlparser2'

/** What a page answered, as far as it can name an endpoint. */
export interface MentionedPage {
  /** Where it stands: after the last redirect. */
  url: string
  /** Its headers `Link`, in order. */
  linkHeaders: string[]
  /** Its beginning, when it is HTML; else empty. */
  html: string
}

/**
 * Where a page takes webmentions: the first header that says so, else the first `<link>` or `<a>` in the order of the document,
 * relative to the page itself, its query kept (https://www.w3.org/TR/webmention/, 3.1.2).
 * @returns null when it takes none
 */
export function endpointOf({ url, linkHeaders, html }: MentionedPage): string | null {
  const named = namedInHeaders(linkHeaders) ?? namedInHtml(html)
  return named === null ? null : (URL.parse(named, url)?.href ?? null)
}

/** Of a link in a header (RFC 8288, 3): its target, and a parameter, whose value may be quoted. */
const TARGET = /<([^<>]*)>\s*/g
const PARAMETER = /;\s*([^\s=;,"<>]+)(?:\s*=\s*(?:"([^"]*)"|([^\s;,"<>]*)))?\s*/y

function namedInHeaders(headers: string[]): string | null {
  for (const header of headers) {
    for (let at = 0; ; ) {
      const [link, target = ''] = next(TARGET, header, at) ?? []
      if (link === undefined) break
      at = TARGET.lastIndex
      for (let found = next(PARAMETER, header, at); found; found = next(PARAMETER, header, at)) {
        const [, name = '', quoted, plain] = found
        if (name.toLowerCase() === 'rel' && isWebmention(quoted ?? plain)) return target
        at = PARAMETER.lastIndex
      }
    }
  }
  return null
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** No browser builds more; a parser's work grows with the square of it. */
const DEEPEST = 1_000

/** What stands in a comment, or is shown as text, is no element; one without `href` names nothing, one with an empty one this page. */
function namedInHtml(html: string): string | null {
  let named: string | null = null
  let depth = 0
  const parser = new Parser({
    onopentag: (name, { rel, href }) => {
      if ((name === 'link' || name === 'a') && href !== undefined && isWebmention(rel)) named ??= href.trim()
      depth++
      if (named !== null || depth > DEEPEST) parser.pause() // the rest is not looked at
    },
    onclosetag: () => {
      depth--
    },
  })
  parser.write(html)
  return named
}

const isWebmention = (rel: string | undefined) => rel?.toLowerCase().split(/\s+/).includes('webmention') ?? false
