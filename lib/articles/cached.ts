import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import { tagsOfPage } from './appearing'
import * as history from './history'
import * as listings from './listings'
import * as queries from './queries'

export async function publishedArticle(path: string) {
  'use cache'
  cacheLife('max')
  const found = await queries.publishedArticle(path)
  cacheTag(...tagsOfPage(found))
  return found
}

/** The path of a published article, or null. */
export async function pathOfArticle(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId))
  cacheLife('max')
  return (await queries.linksTo([articleId]))[0]?.path ?? null
}

export async function newestInCategory(categoryId: number) {
  'use cache'
  cacheTag(tags.category(categoryId))
  cacheLife('max')
  return queries.newestInCategory(categoryId)
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
