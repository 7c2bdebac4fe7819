import type { Entry, Feed } from './feed'
import { escaped } from './html-text'
import { type Xml, xmlDocument } from './xml'

/** The feed as RSS 2.0 (rssboard.org/rss-specification), with full text in the content module's `encoded`. */
export const rss2 = (feed: Feed): string =>
  xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description || feed.title, // required, and empty ones are refused by some readers
        language: feed.language,
        lastBuildDate: feed.updated?.toUTCString(),
        generator: 'Tsuiki',
        'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.selfUrl },
        item: feed.entries.map(itemOf),
      },
    },
  })

const itemOf = (entry: Entry): Xml => ({
  title: entry.title,
  link: entry.url,
  guid: { '@isPermaLink': 'false', '#': entry.feedId },
  pubDate: entry.publishedAt.toUTCString(),
  'dc:creator': entry.author?.name,
  category: entry.categories.map(({ name }) => name),
  description: entry.summary === null ? undefined : escaped(entry.summary), // is read as HTML
  'atom:link': entry.relatedUrl ? { '@rel': 'related', '@type': 'text/html', '@href': entry.relatedUrl } : undefined,
  'content:encoded': entry.html,
})
