import type { Actor } from '@/lib/auth/actor'
import { inTransaction } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import type { MediaNotesInput } from './input'
import { mayStoreMedia } from './policy'

/**
 * Says what a file is called and what it shows. Articles that it stands in keep the words that it was put there with.
 * @throws Forbidden for whoever does not work here; NotFound
 */
export async function describeMedia(actor: Actor, id: number, { name, alt }: MediaNotesInput): Promise<void> {
  if (!mayStoreMedia(actor)) throw new Forbidden('media.forbidden')
  await inTransaction(async (tx) => {
    const said = await tx.media.updateMany({ where: { id }, data: { name: name || null, alt: alt || null } })
    if (said.count === 0) throw new NotFound('media.notFound')
  })
}
