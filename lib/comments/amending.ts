import type { MemberActor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { followChange } from './appearing'
import { moderatableBy } from './policy'
import { hashOfText } from './text-hash'

/**
 * Changes the words of a comment in the blog's name: readers are told that it was, and what the member says about it.
 * @throws NotFound when it is not there for this actor, or its writer took it back
 */
export async function amendComment(
  actor: MemberActor,
  commentId: number,
  { text, amendment }: { text: string; amendment: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Comment" where id = ${commentId} for update`
    const before = await tx.comment.findFirst({ where: { id: commentId, ...moderatableBy(actor) } })
    if (!before?.text) throw new NotFound('comments.missing')
    if (before.text === text && before.amendment === amendment) return
    const changed = await tx.comment.update({
      where: { id: commentId },
      data: {
        ...{ text, amendment, textHash: hashOfText(text) },
        ...(before.text !== text && { taught: null, calledSpam: null, editedAt: new Date() }), // what was learned and asked about were other words
      },
    })
    await note(tx, actor, 'comment.amend', `comment ${commentId}`)
    await followChange(tx, [changed], new Set(before.status === 'published' ? [commentId] : []))
  })
}
