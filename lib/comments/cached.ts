import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import * as queries from './queries'

export const threadPage = keptRead('threadPage', queries.threadPage, (_, articleId) => [tags.article(articleId)])

/** Carries the tags of the articles it counts for, so that a comment refreshes only the lists that count it. */
export const commentCountsOf = keptRead('commentCountsOf', queries.commentCountsOf, (_, articleIds) =>
  articleIds.map(tags.article),
)

export const recentComments = keptRead('recentComments', queries.recentComments, () => [tags.comments, tags.articles])
