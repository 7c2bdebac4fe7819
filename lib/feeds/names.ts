/** The feeds under the blog and under every category: what they tell, and in which format. */
export const FEEDS = {
  'feed.xml': { what: 'both', format: 'atom', contentType: 'application/atom+xml' },
  'articles.xml': { what: 'articles', format: 'atom', contentType: 'application/atom+xml' },
  'updates.xml': { what: 'updates', format: 'atom', contentType: 'application/atom+xml' },
  'rss.xml': { what: 'both', format: 'rss2', contentType: 'application/rss+xml' },
  'index.rdf': { what: 'both', format: 'rss1', contentType: 'application/rdf+xml' },
  'feed.json': { what: 'both', format: 'json', contentType: 'application/feed+json' },
} as const

export type FeedName = keyof typeof FEEDS

/** Articles, published addenda, or both in one order of time. */
export type FeedSubject = (typeof FEEDS)[FeedName]['what']
