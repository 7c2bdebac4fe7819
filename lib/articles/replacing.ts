import type { Actor } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { exchanged } from '@/lib/media/exchanging'
import { isPicture } from '@/lib/media/kinds'
import { type MediaView, viewOf } from '@/lib/media/queries'
import { storeMedia } from '@/lib/media/storing'
import { recordUses } from '@/lib/media/uses'
import { saveDraft, wordsOf } from './drafting'
import { draftInput } from './input'
import { editableNow } from './policy'

/**
 * Puts another file in the place of one, in the drafts of the articles that use it: each author looks at the change and publishes
 * it. What is published stays as it is until then, and former versions and addenda for ever. Done again, it goes on where it ended.
 * @returns the file that was stored, and in how many drafts it stands now
 * @throws Conflict when one is a picture and the other is not, or for what the library refuses; NotFound; StaleDraft when somebody
 * saved one of the drafts at the same moment
 */
export async function replaceInDrafts(
  actor: Actor,
  mediaId: number,
  bytes: Uint8Array,
  name: string,
): Promise<{ media: MediaView; drafts: number }> {
  const found = await db().media.findUnique({ where: { id: mediaId } })
  if (!found) throw new NotFound('media.notFound')
  const media = await storeMedia(actor, bytes, { name, alt: found.alt ?? undefined })
  if (isPicture(media.contentType) !== isPicture(found.contentType)) throw new Conflict('media.otherKind')
  const articles = await db().article.findMany({
    where: { media: { some: { mediaId } }, ...editableNow(actor) },
  })
  let drafts = 0
  for (const article of articles) {
    const words = await wordsOf(db(), article)
    const body = exchanged(words.body, viewOf(found), media)
    if (!body) continue
    await saveDraft(actor, article.id, draftInput.parse({ title: words.title, body, revision: words.revision }))
    await inTransaction((tx) => recordUses(tx, article.id)) // at once: the former file may be one to be removed now
    drafts++
  }
  return { media, drafts }
}
