import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

const HOUR_MS = 60 * 60 * 1000
/** How long it is remembered which network a comment came from. */
const NETWORK_DAYS = 30

/** Forgets what served its time: forms that were refused an hour ago, and the networks of comments. */
export async function sweepComments(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const before = (ms: number) => ({ createdAt: { lt: new Date(now.getTime() - ms) } })
  await db().refusedComment.deleteMany({ where: before(HOUR_MS) })
  await db().comment.updateMany({
    where: { networkHash: { not: null }, ...before(NETWORK_DAYS * 24 * HOUR_MS) },
    data: { networkHash: null },
  })
}
