import type { Entry, Feed } from './feed'
import { feedIdUri } from './urls'
import { type Xml, xmlDocument } from './xml'

/** RFC 4287 §4.1.1 demands `updated` of an empty feed too, and it may not move by itself. */
const NEVER = new Date(0)

/** The feed as Atom 1.0 (RFC 4287), comments with their `in-reply-to` (RFC 4685). */
export const atom = (feed: Feed): string =>
  xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:thr': 'http://purl.org/syndication/thread/1.0',
      '@xml:lang': feed.language,
      id: feed.selfUrl,
      title: feed.title,
      subtitle: feed.description || undefined,
      updated: (feed.updated ?? NEVER).toISOString(),
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.selfUrl },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.homeUrl },
      ],
      author: { name: feed.title, uri: feed.homeUrl }, // stands in for entries without an author (§4.2.1)
      generator: 'Tsuiki',
      entry: feed.entries.map((entry) => entryOf(entry, feed)),
    },
  })

const entryOf = (entry: Entry, feed: Feed): Xml => ({
  id: feedIdUri(entry.feedId),
  title: entry.title,
  published: entry.publishedAt.toISOString(),
  updated: entry.updatedAt.toISOString(),
  author: entry.author ? { name: entry.author.name, uri: entry.author.url ?? undefined } : undefined,
  link: [
    { '@rel': 'alternate', '@type': 'text/html', '@href': entry.url },
    ...(entry.relatedUrl ? [{ '@rel': 'related', '@type': 'text/html', '@href': entry.relatedUrl }] : []),
  ],
  'thr:in-reply-to': entry.inReplyTo
    ? { '@ref': feedIdUri(entry.inReplyTo.feedId), '@href': entry.inReplyTo.url, '@type': 'text/html' }
    : undefined,
  category: entry.categories.map(({ name, slug }) => ({
    '@term': slug,
    '@scheme': new URL('/category/', feed.homeUrl).href,
    '@label': name,
  })),
  summary: entry.summary ?? undefined,
  content: { '@type': 'html', '#': entry.html },
})
