import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import * as queries from './queries'

export async function addendaOf(articleId: number) {
  'use cache'
  cacheTag(tags.article(articleId))
  cacheLife('max')
  return queries.addendaOf(articleId)
}

/** Carries the tags of the articles it tells of, so that an addendum to one of them refreshes the list. */
export async function addendaNotesOf(articleIds: number[]) {
  'use cache'
  cacheTag(tags.addenda, ...articleIds.map(tags.article))
  cacheLife('max')
  return queries.addendaNotesOf(articleIds)
}

export async function recentAddenda(limit: number) {
  'use cache'
  cacheTag(tags.addenda, tags.articles)
  cacheLife('max')
  return queries.recentAddenda(limit)
}
