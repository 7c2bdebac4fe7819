import { announce } from '@/lib/announcing'
import { expire, tags } from '@/lib/cache'
import type { SqlTx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { commentText, removeSearchDocuments, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'

/** What was written longer ago is no news, whoever decides about it now: it may have come with an import. */
const NEWS_DAYS = 30

/** A comment, as far as readers see it. */
export type Appearing = Pick<
  Comment,
  'id' | 'articleId' | 'kind' | 'status' | 'secret' | 'text' | 'sourceTitle' | 'createdAt'
>

/**
 * Has search, every page and what followers are told follow what comments have become, in the transaction that changed them. Call it last in a verb.
 * @param comments as they are now
 * @param wereShown ids of those that readers could read before
 */
export async function followChange(tx: SqlTx, comments: Appearing[], wereShown: ReadonlySet<number>): Promise<void> {
  const shown = comments.filter(({ status, secret }) => status === 'published' && !secret)
  const hidden = comments.filter((comment) => !shown.includes(comment) && wereShown.has(comment.id))
  if (shown.length + hidden.length === 0) return
  const rows = shown.map((comment) =>
    searchDocumentRow({
      kind: 'comment',
      subjectId: comment.id,
      articleId: comment.articleId,
      title: '',
      text: commentText(comment),
    }),
  )
  await writeSearchDocuments(tx, rows)
  if (hidden.length > 0)
    await removeSearchDocuments(
      tx,
      'comment',
      hidden.map(({ id }) => id),
    )
  const since = Date.now() - NEWS_DAYS * 24 * 60 * 60 * 1000
  const news = shown.filter(
    ({ id, kind, createdAt }) => kind === 'comment' && !wereShown.has(id) && createdAt.getTime() > since, // no other site's
  )
  await announce(
    tx,
    'comment',
    news.map(({ id, articleId }) => ({ articleId, subjectId: id })),
  )
  await expire(tx, tags.comments, ...[...shown, ...hidden].map(({ articleId }) => tags.article(articleId)))
}
