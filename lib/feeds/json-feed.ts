import type { Entry, Feed } from './feed'

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description || undefined,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: feed.language,
    items: feed.entries.map(itemOf),
  })

const itemOf = (entry: Entry) => ({
  id: entry.feedId,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary ?? undefined,
  date_published: entry.publishedAt.toISOString(),
  date_modified: entry.updatedAt.toISOString(),
  authors: entry.author ? [{ name: entry.author.name, url: entry.author.url ?? undefined }] : undefined,
  tags: entry.categories.length > 0 ? entry.categories.map(({ name }) => name) : undefined,
})
