import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import * as documents from './documents'
import type { FeedName } from './names'
import * as subjects from './og/subjects'
import * as sitemaps from './sitemap-documents'

/** Null carries the tag of the categories, so that making one ends the 404 of its feeds. */
export async function feedDocument(name: FeedName, categorySlug: string | null) {
  'use cache'
  cacheLife('max')
  const document = await documents.feedDocument(name, categorySlug)
  cacheTag(...(document?.tags ?? [tags.categories]))
  return document
}

export async function commentsDocument() {
  'use cache'
  cacheLife('max')
  const document = await documents.commentsDocument()
  cacheTag(...document.tags)
  return document
}

export async function articleUpdatesDocument(articleId: number) {
  'use cache'
  cacheLife('max')
  const document = await documents.articleUpdatesDocument(articleId)
  cacheTag(...(document?.tags ?? [tags.article(articleId), tags.articles]))
  return document
}

export async function articleCommentsDocument(articleId: number) {
  'use cache'
  cacheLife('max')
  const document = await documents.articleCommentsDocument(articleId)
  cacheTag(...(document?.tags ?? [tags.article(articleId), tags.articles]))
  return document
}

export async function sitemapIndexDocument() {
  'use cache'
  cacheLife('max')
  const document = await sitemaps.sitemapIndexDocument()
  cacheTag(...document.tags)
  return document
}

export async function sitemapDocument(page: string) {
  'use cache'
  cacheLife('max')
  const document = await sitemaps.sitemapDocument(page)
  cacheTag(...(document?.tags ?? [tags.articles]))
  return document
}

export async function picturedArticle(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId), tags.settings)
  cacheLife('max')
  return subjects.picturedArticle(articleId)
}

export async function picturedBlog() {
  'use cache'
  cacheTag(tags.settings)
  cacheLife('max')
  return subjects.picturedBlog()
}
