import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

const DAY_MS = 24 * 60 * 60 * 1000

/** Removes what means nothing any more: sessions and links whose time is over, and mistakes of a day ago. */
export async function sweepAccounts(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('accounts.notOwner')
  const over = { where: { expiresAt: { lt: now } } }
  await db().session.deleteMany(over)
  await db().resetLink.deleteMany(over)
  await db().signInLink.deleteMany(over)
  await db().invite.deleteMany(over)
  await db().throttle.deleteMany({ where: { until: { lt: new Date(now.getTime() - DAY_MS) } } })
}
