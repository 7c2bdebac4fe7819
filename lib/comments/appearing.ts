import { expire, tags } from '@/lib/cache'
import type { Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { commentText, removeSearchDocuments, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'

/**
 * Has search and every page follow what comments have become, in the transaction that changed them. Call it last in a verb.
 * @param comments as they are now
 * @param wereShown ids of those that readers could read before
 */
export async function followChange(tx: Tx, comments: Comment[], wereShown: ReadonlySet<number>): Promise<void> {
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
  await removeSearchDocuments(
    tx,
    'comment',
    hidden.map(({ id }) => id),
  )
  await expire(tx, tags.comments, ...[...shown, ...hidden].map(({ articleId }) => tags.article(articleId)))
}
