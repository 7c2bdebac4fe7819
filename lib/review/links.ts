/** Addresses beyond this length do not fit into an index. */
const LONGEST = 2_000

/**
 * The addresses that a rendering links to, each once: of pages elsewhere without their fragment, of this blog as a path. What
 * leads into the page itself, to the studio, or is no address of the web is left out.
 * @param html written by lib/richtext alone
 * @param origin the blog's own
 */
export const linksIn = (html: string, origin: string): string[] => [...linksAsWritten(html, origin).keys()]

/** The same, each with the address as it is written first, if it is written whole: with its fragment, with nothing made alike. */
export function linksAsWritten(html: string, origin: string): Map<string, string> {
  const links = new Map<string, string>()
  for (const [, escaped = ''] of html.matchAll(/<a\s[^>]*?\bhref="([^"]*)"/g)) {
    const href = unescaped(escaped)
    const url = linkOf(href, origin)
    if (url !== null && !links.has(url)) links.set(url, /^https?:/i.test(href) ? href : url)
  }
  return links
}

/** A pasted host without a public name is nobody's page. */
const NOWHERE = /^(?:localhost|.*\.(?:local|localhost|test|invalid|example|internal))$/

function linkOf(href: string, origin: string): string | null {
  if (href === '' || href.startsWith('#')) return null
  const url = URL.parse(href, `${origin}/`)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  if (url.origin === origin) return fitting(url.pathname + url.search)
  if (NOWHERE.test(url.hostname)) return null
  url.hash = ''
  return fitting(url.href)
}

const fitting = (address: string) =>
  Buffer.byteLength(address) <= LONGEST && !/^\/(?:studio|api)(?:\/|$)/.test(address) ? address : null

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'" }
const unescaped = (text: string) => text.replace(/&(?:amp|quot|lt|gt|#39);/g, (entity) => ENTITIES[entity] ?? entity)
