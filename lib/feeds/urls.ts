import { createHash } from 'node:crypto'
import { encodePath } from '@/lib/addresses/paths'
import { FEEDS, type FeedName } from './names'

/**
 * A stored path (decoded, leading slash) as an absolute URL.
 * @param origin without a slash at its end
 * @param fragment without `#`
 */
export const absoluteUrl = (origin: string, path: string, fragment?: string) =>
  origin + encodePath(path) + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`)

export const categoryPath = (slug: string) => `/category/${slug}`

/** Where feeds stand: under the blog, or under a category. */
export const feedPath = (name: FeedName, categorySlug: string | null) =>
  `${categorySlug === null ? '' : categoryPath(categorySlug)}/${name}`

/** What a page's head says of its feeds, for `<link rel="alternate">`; the default feed comes first. */
export const feedLinks = (origin: string, categorySlug: string | null = null) =>
  (['feed.xml', 'articles.xml', 'updates.xml', 'rss.xml', 'index.rdf', 'feed.json'] as const).map((name) => ({
    name,
    type: FEEDS[name].contentType,
    href: absoluteUrl(origin, feedPath(name, categorySlug)),
  }))

const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]*:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/i

/**
 * A feed id where a URI is demanded (RFC 4287 §4.2.6). Imported guids may be any text: those become a name-based UUID
 * (RFC 9562 §5.5, in the namespace of URLs), the same one for ever.
 */
export const feedIdUri = (feedId: string) => (ABSOLUTE_URI.test(feedId) ? feedId : `urn:uuid:${uuidOfName(feedId)}`)

const NAMESPACE_URL = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

function uuidOfName(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE_URL).update(name).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
