import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** How long it is remembered which network a comment or a report came from, or is put aside unread. */
const NETWORK_DAYS = 30
/** How long a decision can be undone. */
const UNDO_DAYS = 7

/** Forgets what served its time: forms that were refused an hour ago, decisions of last week, and networks. */
export async function sweepComments(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const before = (ms: number) => ({ createdAt: { lt: new Date(now.getTime() - ms) } })
  await db().refusedComment.deleteMany({ where: before(HOUR_MS) })
  await db().commentDecision.deleteMany({ where: before(UNDO_DAYS * DAY_MS) })
  const old = { networkHash: { not: null }, ...before(NETWORK_DAYS * DAY_MS) }
  await db().comment.updateMany({ where: old, data: { networkHash: null } })
  await db().commentReport.updateMany({ where: old, data: { networkHash: null } })
  await db().blockedSender.deleteMany({ where: { ...old, emailHash: null, ownerTokenHash: null } })
  await db().blockedSender.updateMany({ where: old, data: { networkHash: null } })
}
