/**
 * Paths as this blog stores and compares them: decoded once, in Unicode's NFC, with a leading slash (RFC 3986 §2.1, §6.2.2).
 */

/**
 * Decodes a request's path exactly once.
 * @param raw as it came, percent-encoded
 * @returns the decoded path as it was sent (not yet NFC), or null when its escapes are broken or hide a separator
 */
export function decodePath(raw: string): string | null {
  if (/%(2f|5c|00)/i.test(raw) || raw.includes('\\')) return null
  try {
    return decodeURIComponent(raw)
  } catch {
    return null
  }
}

/** The stored form of a decoded path. */
export const normalPath = (path: string) => path.normalize('NFC')

/** A stored path as it stands in links and headers. */
export const encodePath = (path: string) => encodeURI(path).replace(/[?#]/g, encodeURIComponent)

/**
 * Other spellings that people and old systems use for one address, likeliest first, without the path itself:
 * with and without a trailing slash, `index.html` and `.html`.
 */
export function variantsOf(path: string): string[] {
  const bare = path.replace(/\/index\.html?$/, '/').replace(/(.)\/+$/, '$1')
  const stem = bare.replace(/\.html?$/, '')
  const spellings = [bare, `${bare}/`, stem, `${stem}.html`, `${stem}.htm`, `${stem}/`, `${stem}/index.html`]
  return [...new Set(spellings)].filter((spelling) => spelling !== path && spelling !== '' && !spelling.endsWith('//'))
}

/** Query strings that may belong to an address: all keys sorted, then each key alone (`p=123`). */
export function queriesOf(search: URLSearchParams): string[] {
  const pairs = [...search]
    .map(([key, value]) => `${key}=${value}`)
    .filter((pair) => !pair.includes('\0')) // PostgreSQL's texts hold none
    .slice(0, 20)
    .sort()
  return pairs.length === 0 ? [] : [...new Set([pairs.join('&'), ...pairs])]
}

/** Words of a path that a search could begin with: of its last part, without extension and numbers. */
export const wordsOf = (path: string) =>
  (path.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .split(/[-_+\s.]+/)
    .filter((word) => word !== '' && !/^(post|entry|index|\d+|[0-9a-f]{4,6})$/i.test(word))
    .join(' ')
