import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { expire, tags } from '@/lib/cache'
import { inTransaction } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import type { Settings } from './input'

/** Changes settings of the blog: the owner's and the command line's business. Every page shows some of them. */
export async function changeSettings(actor: Actor, changes: Partial<Settings>): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  await inTransaction(async (tx) => {
    for (const [key, value] of Object.entries(changes)) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    }
    await expire(tx, tags.settings)
  })
}
