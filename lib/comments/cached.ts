import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import * as queries from './queries'

export async function threadPage(articleId: number, page: number) {
  'use cache'
  cacheTag(tags.article(articleId))
  cacheLife('max')
  return queries.threadPage(articleId, page)
}

/** Carries the tags of the articles it counts for, so that a comment refreshes only the lists that count it. */
export async function commentCountsOf(articleIds: number[]) {
  'use cache'
  cacheTag(...articleIds.map(tags.article))
  cacheLife('max')
  return queries.commentCountsOf(articleIds)
}

export async function recentComments(limit: number) {
  'use cache'
  cacheTag(tags.comments, tags.articles)
  cacheLife('max')
  return queries.recentComments(limit)
}
