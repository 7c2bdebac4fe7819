import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

const DAY_MS = 24 * 60 * 60 * 1000

/** Forgets, a day after they were sent, webmentions that came to nothing, and of all others which network sent them. */
export async function sweepWebmentions(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const old = { receivedAt: { lt: new Date(now.getTime() - DAY_MS) } }
  await db().webmention.deleteMany({ where: { ...old, commentId: null, dueAt: null } })
  await db().webmention.updateMany({ where: { ...old, networkHash: { not: null } }, data: { networkHash: null } })
}
