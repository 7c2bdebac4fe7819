import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { storage } from '@/lib/storage/chosen'
import { mayRemoveMedia } from './policy'
import { mediaFile, VARIANT_FORMATS, VARIANT_WIDTHS, variantFile } from './source'
import { recordUses } from './uses'

/**
 * Takes a file out of the library for good, with its smaller variants.
 * @throws Conflict while an article uses it, be it in a former version; Forbidden for authors; NotFound; Unavailable when a
 * bucket does not answer
 */
export async function removeMedia(actor: Actor, id: number): Promise<void> {
  if (!mayRemoveMedia(actor)) throw new Forbidden('media.onlyEditors')
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Media" where id = ${id} for update`
    const media = await tx.media.findUnique({ where: { id }, include: { uses: true } })
    if (!media) throw new NotFound('media.notFound')
    // an autosave only ever adds to what an article uses: those that are said to use it are asked again
    for (const { articleId } of media.uses) await recordUses(tx, articleId)
    if ((await tx.mediaUse.count({ where: { mediaId: id } })) > 0) throw new Conflict('media.used')
    await tx.media.delete({ where: { id } })
    await note(tx, actor, 'remove', `media ${id} “${media.name ?? media.hash}”`)
    // last, and before the commit: whoever stores the same file again waits for it, and then writes the file anew
    await Promise.all(variantsOf(media).map((file) => storage().remove(file)))
    await storage().remove(mediaFile(media)) // when a bucket fails before, nothing is lost: variants are made again
  })
}

const variantsOf = ({ hash }: { hash: string }): string[] =>
  VARIANT_WIDTHS.flatMap((width) => VARIANT_FORMATS.map((format) => variantFile(hash, width, format)))
