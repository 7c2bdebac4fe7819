import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import type { Settings } from './input'
import { site } from './queries'
import { revisionOf } from './revision'

/**
 * Changes settings of the blog: the owner's and the command line's business. Every page shows some of them.
 * @param seen the revision of the settings that a form was filled in beside: it says all of them, also those that somebody else
 * changed meanwhile
 * @throws Forbidden; Conflict when they are no longer what was seen
 */
export async function changeSettings(actor: Actor, changes: Partial<Settings>, seen?: string): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  await inTransaction(async (tx) => {
    await tx.$executeRaw`lock table "Setting" in share row exclusive mode` // who saves at the same moment comes afterwards
    if (seen !== undefined && seen !== revisionOf(await site(tx))) throw new Conflict('settings.changedMeanwhile')
    await storeSettings(tx, changes)
    await note(tx, actor, 'change', 'settings')
    await expire(tx, tags.settings)
  })
}

/** Part of a verb that expires the settings afterwards. */
export async function storeSettings(tx: Tx, changes: Partial<Settings>): Promise<void> {
  for (const [key, value] of Object.entries(changes))
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
