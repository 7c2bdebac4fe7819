import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import { today as todayNow } from '@/lib/settings/queries'
import * as history from './history'
import * as listings from './listings'
import * as queries from './queries'

/** Null carries the lists' tag, so that publishing at this path ends its 404. */
export async function publishedArticle(path: string) {
  'use cache'
  cacheLife('max')
  const found = await queries.publishedArticle(path)
  cacheTag(found ? tags.article(found.id) : tags.articles, tags.categories)
  // its successor's title and path stand on the page, or will when it is published
  if (found?.supersededById) cacheTag(tags.article(found.supersededById))
  return found
}

/** The path of a published article, or null. */
export async function pathOfArticle(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId))
  cacheLife('max')
  return (await queries.linksTo([articleId]))[0]?.path ?? null
}

export async function neighboursOf(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId))
  cacheLife('max')
  return queries.neighboursOf(articleId)
}

export async function newestInCategory(categoryId: number, exceptArticleId: number) {
  'use cache'
  cacheTag(tags.category(categoryId))
  cacheLife('max')
  return queries.newestInCategory(categoryId, exceptArticleId)
}

/** The day on which an article's page was made; the timer expires the article when its wording depends on a new one. */
export async function today(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId), tags.categories, tags.settings)
  cacheLife('max')
  return todayNow()
}

export async function recentArticles(limit: number) {
  'use cache'
  cacheTag(tags.articles)
  cacheLife('max')
  return queries.recentArticles(limit)
}

export async function publishedPages() {
  'use cache'
  cacheTag(tags.articles)
  cacheLife('max')
  return queries.publishedPages()
}

export async function newestArticles(page: number) {
  'use cache'
  cacheTag(tags.articles, tags.categories, tags.settings)
  cacheLife('max')
  return listings.newestArticles(page)
}

export async function articlesOfYear(year: number, page: number) {
  'use cache'
  cacheTag(tags.articles, tags.categories, tags.settings)
  cacheLife('max')
  return listings.articlesOfYear(year, page)
}

export async function articlesOfMonth(year: number, month: number, page: number) {
  'use cache'
  cacheTag(tags.articles, tags.categories, tags.settings)
  cacheLife('max')
  return listings.articlesOfMonth(year, month, page)
}

export async function articlesOfCategory(categoryId: number, page: number) {
  'use cache'
  cacheTag(tags.category(categoryId), tags.categories, tags.settings)
  cacheLife('max')
  return listings.articlesOfCategory(categoryId, page)
}

export async function archive() {
  'use cache'
  cacheTag(tags.articles, tags.settings)
  cacheLife('max')
  return listings.archive()
}

/** None carries the lists' tag too, so that publishing ends its 404. */
export async function historyOf(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId), tags.articles)
  cacheLife('max')
  return history.historyOf(articleId)
}

export async function historicText(articleId: number, number: number) {
  'use cache'
  cacheTag(tags.article(articleId), tags.articles)
  cacheLife('max')
  return history.historicText(articleId, number)
}
