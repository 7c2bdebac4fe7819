/** Addresses beyond this length do not fit into an index. */
const LONGEST = 2_000

/**
 * The addresses that a rendering links to, each once: of pages elsewhere without their fragment, of this blog as a path. What
 * leads into the page itself, to the studio, or is no address of the web is left out.
 * @param html written by lib/richtext alone
 * @param origin the blog's own
 */
export function linksIn(html: string, origin: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?\bhref="([^"]*)"/g)].map(([, href]) =>
    linkOf(unescaped(href ?? ''), origin),
  )
  return [...new Set(found.filter((url) => url !== null))]
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
