import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { inTransaction } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { storage } from '@/lib/storage/chosen'
import { mayStoreMedia } from './policy'
import { prepareMedia } from './preparing'
import { type MediaView, viewOf } from './queries'
import { mediaFile } from './source'

export interface MediaNotes {
  /** The name it came under. */
  name?: string | undefined
  alt?: string | undefined
  /** Where it was fetched from, so that it is not fetched again. */
  sourceUrl?: string | undefined
}

/**
 * Adds a file to the library. The same bytes are stored once: what is known about them already stays.
 * @throws Forbidden for anonymous actors
 * @throws Conflict for what preparing.ts refuses; Unavailable when a bucket does not answer
 */
export async function storeMedia(actor: Actor, bytes: Uint8Array, notes: MediaNotes = {}): Promise<MediaView> {
  if (!mayStoreMedia(actor)) throw new Forbidden('media.forbidden')
  const prepared = await prepareMedia(bytes)
  const hash = createHash('sha256').update(prepared.bytes).digest('hex')
  const { extension, contentType, width, height } = prepared
  const file = mediaFile({ hash, extension })
  // first the file, then the row: a file that no row names does no harm
  const keep = async () => {
    const size = await storage().size(file)
    if (size !== prepared.bytes.length) await storage().write(file, prepared.bytes, contentType)
  }
  await keep()
  const view = await inTransaction(async (tx) => {
    const media = await tx.media.upsert({
      where: { hash },
      create: {
        ...{ hash, extension, contentType, width, height },
        bytes: prepared.bytes.length,
        alt: notes.alt ?? null,
        name: notes.name ?? null,
      },
      update: { hash }, // one statement of PostgreSQL's (ON CONFLICT), which two uploads at once pass one after the other
    })
    if (notes.sourceUrl !== undefined) {
      const found = { url: notes.sourceUrl, mediaId: media.id }
      await tx.mediaSource.upsert({ where: { url: notes.sourceUrl }, create: found, update: found })
    }
    return viewOf(media)
  })
  // somebody may have removed the same file meanwhile (removing.ts): now that its row is there, nobody does
  await keep()
  return view
}
