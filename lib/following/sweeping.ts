import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

const DAY_MS = 24 * 60 * 60 * 1000
/** How long an address is kept that nobody confirmed or that follows nothing, and from which network it was asked. */
const KEPT_DAYS = 30
/** What was told or never came up is remembered longer than it could be announced again. */
const ANNOUNCED_DAYS = 90

/** Forgets addresses that nobody confirmed, those that follow nothing any more, networks, and what was told long ago. */
export async function sweepFollowing(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const ago = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) })
  const old = ago(KEPT_DAYS)
  await db().follower.deleteMany({
    where: {
      createdAt: old,
      AND: [
        { OR: [{ confirmedAt: null }, { follows: { none: {} } }] },
        ...(['confirmedAt', 'askedAt', 'toldAt'] as const).map((time) => ({ OR: [{ [time]: null }, { [time]: old }] })),
      ],
    },
  })
  await db().follow.updateMany({ where: { networkHash: { not: null }, createdAt: old }, data: { networkHash: null } })
  const past = ago(ANNOUNCED_DAYS)
  await db().announcement.deleteMany({
    where: { OR: [{ toldAt: past }, { takenBackAt: past }, { kind: 'comment', at: past }], news: { none: {} } },
  })
}
