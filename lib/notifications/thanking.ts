import { thanksFor } from '@/lib/announcing'
import type { Tx } from '@/lib/db/client'
import { canonicalEmail } from '@/lib/email'
import { decrypt } from '@/lib/encryption'
import { followerWith } from '@/lib/following/asking'
import { MAY_BE_THANKED } from '@/lib/following/writers'
import { isMailSet, postLetter } from '@/lib/mail/outbox'
import type { Site } from '@/lib/settings/queries'
import { type Credited, thanksLetter } from './thanks-letter'

/**
 * Writes to whoever wrote the comment that an addendum was made of, if they left an address: once for an addendum.
 * @returns the follower that it was, who needs no other news of it; null when nobody was written to
 */
export async function thankWriter(tx: Tx, blog: Site, addendumId: number): Promise<number | null> {
  const writer = isMailSet() ? await writerOf(tx, addendumId) : null
  if (!writer) return null
  const { email } = writer
  const follower = await followerWith(tx, email)
  if (!(await writerOf(tx, addendumId))) return null // asked again with the row held: another addendum may have thanked them meanwhile
  if (follower.confirmedAt === null)
    await tx.follower.update({ where: { id: follower.id }, data: { askedAt: new Date() } })
  const isPosted = await postLetter(tx, { event: thanksFor(addendumId), ...thanksLetter(blog, email, writer) })
  return isPosted ? follower.id : null
}

/** Null when the writer is not to be written to. Imports bring addresses that are none. */
async function writerOf(tx: Tx, addendumId: number): Promise<(Credited & { email: string }) | null> {
  const [row] = await tx.$queryRaw<(Credited & { emailCipher: Uint8Array })[]>`
    select w."emailCipher", a.path, v.title, d.number, d.kind::text as kind, d.summary
    from "Addendum" d join "Comment" w on w.id = d."creditCommentId" join "Article" a on a.id = d."articleId"
    join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where d.id = ${addendumId} and ${MAY_BE_THANKED}`
  if (!row) return null
  const { emailCipher, ...credited } = row
  const email = decrypt(emailCipher)
  return canonicalEmail(email) === email ? { ...credited, email } : null
}
