import { tags } from '@/lib/cache'
import { translator } from '@/lib/i18n/translator'
import { site as currentSite, type Site } from '@/lib/settings/queries'
import type { Answer } from '@/lib/web/feed-answer'
import { atom } from './atom'
import { articleCommentsFeed, blogCommentsFeed } from './comment-feeds'
import { entryOf } from './entries'
import { type Feed, newestChange } from './feed'
import { jsonFeed } from './json-feed'
import { FEEDS, type FeedName } from './names'
import { categoryOfFeed, matterOfArticle, NEWEST, newestHappenings } from './queries'
import { rss1 } from './rss1'
import { rss2 } from './rss2'
import { absoluteUrl, categoryPath, feedPath } from './urls'

const writers = { atom, rss2, rss1, json: jsonFeed }

/**
 * A feed of the blog or of a category, written out, with the tags that its freshness hangs on.
 * @param categorySlug null for the whole blog
 * @returns null when there is no such category
 */
export async function feedDocument(name: FeedName, categorySlug: string | null): Promise<Answer | null> {
  const [site, category] = await Promise.all([
    currentSite(),
    categorySlug === null ? null : categoryOfFeed(categorySlug),
  ])
  if (categorySlug !== null && !category) return null
  const { what, format, contentType } = FEEDS[name]
  const happenings = await newestHappenings(what, category?.id ?? null)
  const entries = happenings.map((happening) => entryOf(happening, site))
  const feed: Feed = {
    title: titleOf(what, category?.name ?? null, site),
    description: category ? (category.description ?? '') : site.tagline,
    language: site.language,
    homeUrl: absoluteUrl(site.url, category ? categoryPath(category.slug) : '/'),
    selfUrl: absoluteUrl(site.url, feedPath(name, categorySlug)),
    updated: newestChange(entries),
    entries,
  }
  const scope = category ? [tags.category(category.id)] : [tags.articles]
  const shown = new Set(happenings.map(({ article }) => tags.article(article.id)))
  return {
    body: writers[format](feed),
    contentType,
    modified: feed.updated,
    tags: [...scope, tags.addenda, tags.categories, tags.settings, ...shown],
  }
}

/** The newest addenda to one article as Atom, or null when nobody may read it. */
export async function articleUpdatesDocument(articleId: number): Promise<Answer | null> {
  const [site, article] = await Promise.all([currentSite(), matterOfArticle(articleId)])
  if (!article) return null
  const newest = article.addenda.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, NEWEST)
  const entries = newest.map((addendum) => entryOf({ article, addendum }, site))
  const feed: Feed = {
    title: translator(site.language)('feeds.updatesOf', { blog: site.title, title: article.title }),
    description: site.tagline,
    language: site.language,
    homeUrl: absoluteUrl(site.url, article.path),
    selfUrl: `${site.url}/updates/${articleId}/feed.xml`,
    updated: newestChange(entries),
    entries,
  }
  return atomAnswer(feed, [tags.article(articleId), tags.categories, tags.settings])
}

/** The newest comments of the blog as Atom. */
export async function commentsDocument(): Promise<Answer> {
  return atomAnswer(await blogCommentsFeed(await currentSite()), [tags.comments, tags.articles, tags.settings])
}

/** The newest comments of an article as Atom, or null when nobody may read them. */
export async function articleCommentsDocument(articleId: number): Promise<Answer | null> {
  const feed = await articleCommentsFeed(articleId, await currentSite())
  return feed && atomAnswer(feed, [tags.article(articleId), tags.settings])
}

const atomAnswer = (feed: Feed, tagsOfIt: string[]): Answer => ({
  body: atom(feed),
  contentType: FEEDS['feed.xml'].contentType,
  modified: feed.updated,
  tags: tagsOfIt,
})

function titleOf(what: (typeof FEEDS)[FeedName]['what'], categoryName: string | null, site: Site): string {
  const t = translator(site.language)
  const blog = categoryName === null ? site.title : t('feeds.category', { blog: site.title, category: categoryName })
  return what === 'both' ? blog : t(`feeds.${what}`, { blog })
}
