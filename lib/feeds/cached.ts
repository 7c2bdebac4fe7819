import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import * as documents from './documents'
import * as subjects from './og/subjects'
import * as sitemaps from './sitemap-documents'

/** Null carries the tag of the categories, so that making one ends the 404 of its feeds. */
export const feedDocument = keptRead(
  'feedDocument',
  documents.feedDocument,
  (document) => document?.tags ?? [tags.categories],
)

export const commentsDocument = keptRead('commentsDocument', documents.commentsDocument, (document) => document.tags)

/** None carries the lists' tag too, so that publishing ends its 404. */
const ofArticle = (document: { tags: string[] } | null, articleId: number) =>
  document?.tags ?? [tags.article(articleId), tags.articles]

export const articleUpdatesDocument = keptRead('articleUpdatesDocument', documents.articleUpdatesDocument, ofArticle)

export const articleCommentsDocument = keptRead('articleCommentsDocument', documents.articleCommentsDocument, ofArticle)

export const sitemapIndexDocument = keptRead(
  'sitemapIndexDocument',
  sitemaps.sitemapIndexDocument,
  (document) => document.tags,
)

export const sitemapDocument = keptRead(
  'sitemapDocument',
  sitemaps.sitemapDocument,
  (document) => document?.tags ?? [tags.articles],
)

export const picturedArticle = keptRead('picturedArticle', subjects.picturedArticle, (_, articleId) => [
  tags.article(articleId),
  tags.settings,
])

export const picturedBlog = keptRead('picturedBlog', subjects.picturedBlog, () => [tags.settings])
