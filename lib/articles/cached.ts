import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import { tagsOfPage } from './appearing'
import * as history from './history'
import * as listings from './listings'
import * as queries from './queries'

export const publishedArticle = keptRead('publishedArticle', queries.publishedArticle, tagsOfPage)

/** The path of a published article, or null. */
export const pathOfArticle = keptRead(
  'pathOfArticle',
  async (articleId: number) => (await queries.linksTo([articleId]))[0]?.path ?? null,
  (_, articleId) => [tags.article(articleId)],
)

export const newestInCategory = keptRead('newestInCategory', queries.newestInCategory, (_, categoryId) => [
  tags.category(categoryId),
])

export const recentArticles = keptRead('recentArticles', queries.recentArticles, () => [tags.articles])

export const publishedPages = keptRead('publishedPages', queries.publishedPages, () => [tags.articles])

const ofLists = () => [tags.articles, tags.categories, tags.settings]

export const newestArticles = keptRead('newestArticles', listings.newestArticles, ofLists)

export const articlesOfYear = keptRead('articlesOfYear', listings.articlesOfYear, ofLists)

export const articlesOfMonth = keptRead('articlesOfMonth', listings.articlesOfMonth, ofLists)

export const articlesOfCategory = keptRead('articlesOfCategory', listings.articlesOfCategory, (_, categoryId) => [
  tags.category(categoryId),
  tags.categories,
  tags.settings,
])

export const archive = keptRead('archive', listings.archive, () => [tags.articles, tags.settings])

/** None carries the lists' tag too, so that publishing ends its 404. */
const ofHistory = (_: unknown, articleId: number) => [tags.article(articleId), tags.articles]

export const historyOf = keptRead('historyOf', history.historyOf, ofHistory)

export const historicText = keptRead('historicText', history.historicText, ofHistory)
