import type { Entry, Feed } from './feed'
import { type Xml, xmlDocument } from './xml'

/** The feed as RSS 1.0 (web.resource.org/rss/1.0/spec), the `index.rdf` that Japanese blog systems have always had. */
export const rss1 = (feed: Feed): string =>
  xmlDocument({
    'rdf:RDF': {
      '@xmlns': 'http://purl.org/rss/1.0/',
      '@xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xml:lang': feed.language,
      channel: {
        '@rdf:about': feed.selfUrl,
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description || feed.title,
        'dc:language': feed.language,
        'dc:date': feed.updated?.toISOString(),
        items: { 'rdf:Seq': { 'rdf:li': feed.entries.map(({ url }) => ({ '@rdf:resource': url })) } },
      },
      item: feed.entries.map(itemOf),
    },
  })

const itemOf = (entry: Entry): Xml => ({
  '@rdf:about': entry.url, // §5.5: identical to the link, and to the resource in `items`
  title: entry.title,
  link: entry.url,
  description: entry.summary ?? undefined,
  'dc:date': entry.publishedAt.toISOString(),
  'dc:creator': entry.author?.name,
  'dc:subject': entry.categories.map(({ name }) => name),
  'dc:relation': entry.relatedUrl ?? undefined,
  'content:encoded': entry.html,
})
