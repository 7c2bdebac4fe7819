import type { Actor } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/db/client'
import { queueUp } from '@/lib/db/locks'
import { isPublished } from '@/lib/db/published'
import { NotFound, TooMany } from '@/lib/errors'
import { hashOfNetwork } from './pace'
import type { Report } from './report-input'

/** Of one network in an hour: whoever reports more is at war with somebody. */
const PACE = { reports: 10, minutes: 60 }

/**
 * Tells the moderators that a reader finds a published comment should not stand. One network reports a comment once: a second
 * time nothing is added, and the answer is the same. Nothing is hidden by it; a person decides.
 * @throws NotFound when nobody can read the comment, TooMany when this network reports too much
 */
export async function reportComment(
  _actor: Actor,
  commentId: number,
  { reason, words, network }: Report & { network: string },
): Promise<void> {
  const networkHash = hashOfNetwork(network)
  await inTransaction(async (tx) => {
    await queueUp(tx, networkHash)
    const comment = await tx.comment.findFirst({
      where: { id: commentId, status: 'published', secret: false, article: isPublished() },
      select: { id: true },
    })
    if (!comment) throw new NotFound('comments.missing')
    if (await tx.commentReport.findFirst({ where: { commentId, networkHash } })) return
    const since = new Date(Date.now() - PACE.minutes * 60_000)
    const lately = await tx.commentReport.count({ where: { networkHash, createdAt: { gt: since } } })
    if (lately >= PACE.reports) throw new TooMany('report.tooMany')
    await tx.commentReport.create({ data: { commentId, reason, words, networkHash } })
    await tx.comment.update({ where: { id: commentId }, data: { openReports: { increment: 1 } } })
  })
}

/** Somebody has decided about these comments: what was reported about them is answered. Part of another verb. */
export async function settleReports(tx: Tx, comments: { id: number }[]): Promise<void> {
  if (comments.length === 0) return
  const ids = comments.map(({ id }) => id)
  await tx.commentReport.updateMany({
    where: { commentId: { in: ids }, settledAt: null },
    data: { settledAt: new Date() },
  })
  await tx.comment.updateMany({ where: { id: { in: ids } }, data: { openReports: 0 } })
}
