import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import * as queries from './queries'

export const addendaOf = keptRead('addendaOf', queries.addendaOf, (_, articleId) => [tags.article(articleId)])

/** Carries the tags of the articles it tells of, so that an addendum to one of them refreshes the list. */
export const addendaNotesOf = keptRead('addendaNotesOf', queries.addendaNotesOf, (_, articleIds) => [
  tags.addenda,
  ...articleIds.map(tags.article),
])

export const recentAddenda = keptRead('recentAddenda', queries.recentAddenda, () => [tags.addenda, tags.articles])
