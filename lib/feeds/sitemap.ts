import { escaped } from './html-text'
import { xmlText } from './xml'

/** An address for search engines, and when its content last changed. */
export interface Listed {
  url: string
  modified: Date | null
}

/** The newest change of several addresses, null when none of them says. */
export const newestOf = (listed: { modified: Date | null }[]): Date | null =>
  listed.reduce<Date | null>(
    (newest, { modified }) => (modified && (!newest || modified > newest) ? modified : newest),
    null,
  )

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

// Ten thousand entries are written as text: a document tree of them would cost half a second.

/** A page of the sitemap (sitemaps.org protocol). */
export const sitemap = (listed: Listed[]): string =>
  `${OPENING}<urlset xmlns="${NAMESPACE}">\n${listed.map((entry) => element('url', entry)).join('')}</urlset>\n`

/** The list of the sitemap's pages. */
export const sitemapIndex = (pages: Listed[]): string =>
  `${OPENING}<sitemapindex xmlns="${NAMESPACE}">\n${pages.map((entry) => element('sitemap', entry)).join('')}</sitemapindex>\n`

const element = (name: string, { url, modified }: Listed) =>
  `<${name}><loc>${escaped(xmlText(url))}</loc>${modified ? `<lastmod>${modified.toISOString()}</lastmod>` : ''}</${name}>\n`
