import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import type { Settings } from './input'

/** Changes settings of the blog: the owner's and the command line's business. Every page shows some of them. */
export async function changeSettings(actor: Actor, changes: Partial<Settings>): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  await inTransaction(async (tx) => {
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
