import type { Metadata } from 'next'
import { encodePath } from '@/lib/addresses/paths'
import type { CategoryLink } from '@/lib/categories/queries'
import { absoluteUrl, feedLinks, feedPath } from '@/lib/feeds/urls'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'

type Alternates = NonNullable<Metadata['alternates']>

/** Formats that readers subscribe to are announced; the rest have links in the page. */
const ANNOUNCED = new Set(['feed.xml', 'rss.xml', 'feed.json'])

interface Place {
  /** Decoded path of the page itself, when it has one to be known by. */
  path?: string
  /** Categories whose feeds belong to the page. */
  categories?: CategoryLink[]
  /** The article whose comments have a feed. */
  commentsOf?: number
}

/** The page's canonical address and the feeds that a feed reader finds in its head. */
export function alternatesOf(site: Site, { path, categories = [], commentsOf }: Place = {}): Alternates {
  const t = translator(site.language)
  const feeds = feedLinks(site.url)
    .filter(({ name }) => ANNOUNCED.has(name))
    .map(({ type, href }) => ({ type, title: site.title, url: href }))
  const ofCategories = categories.map(({ name, slug }) => ({
    type: 'application/atom+xml',
    title: `${site.title}: ${name}`,
    url: absoluteUrl(site.url, feedPath('feed.xml', slug)),
  }))
  const ofComments =
    commentsOf === undefined
      ? []
      : [
          {
            type: 'application/atom+xml',
            title: `${site.title}: ${t('comments.heading')}`,
            url: `${site.url}/comments/${commentsOf}/feed.xml`,
          },
        ]
  const types: Record<string, { title: string; url: string }[]> = {}
  for (const { type, ...feed } of [...feeds, ...ofCategories, ...ofComments])
    types[type] = [...(types[type] ?? []), feed]
  return { types, ...(path === undefined ? {} : { canonical: site.url + encodePath(path) }) }
}
