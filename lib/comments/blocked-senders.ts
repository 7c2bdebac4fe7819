import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { db, inTransaction } from '@/lib/db/client'
import type { BlockedSender } from '@/lib/db/generated/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { canBlock, moderatableBy } from './policy'

type Hash = Uint8Array<ArrayBuffer>

/** By what a sender is known again: keyed hashes, null where there is none. */
export interface SenderMarks {
  networkHash: Hash | null
  emailHash: Hash | null
  ownerTokenHash: Hash | null
}

/**
 * Puts aside whatever the writer of a comment sends from now on, without telling them: by their address, their browser and, for
 * 30 days, their network; a page elsewhere by its host.
 * @throws Forbidden for authors, NotFound when the comment is not there, Conflict for a member's and where nothing is known
 */
export async function blockSender(actor: Actor, commentId: number): Promise<void> {
  if (!canBlock(actor)) throw new Forbidden('moderation.mayNotBlock')
  await inTransaction(async (tx) => {
    const comment = await tx.comment.findFirst({ where: { id: commentId, ...moderatableBy(actor) } })
    if (!comment) throw new NotFound('comments.missing')
    const { networkHash, emailHash, ownerTokenHash, memberId } = comment
    const name = comment.mentionKind === null ? comment.name : (comment.sourceName ?? comment.name) // it is its host that is blocked
    const marks = { networkHash, emailHash, ownerTokenHash }
    if (memberId !== null) throw new Conflict('moderation.blocksNoMember')
    if (!networkHash && !emailHash && !ownerTokenHash) throw new Conflict('moderation.unknownSender')
    if (await tx.blockedSender.findFirst({ where: marks })) return
    await tx.blockedSender.create({ data: { name, ...marks } })
    await note(tx, actor, 'comment.block', `comment ${commentId}`)
  })
}

/** Lets a sender's comments be judged like everybody's again. */
export async function unblockSender(actor: Actor, id: number): Promise<void> {
  if (!canBlock(actor)) throw new Forbidden('moderation.mayNotBlock')
  await inTransaction(async (tx) => {
    const { count } = await tx.blockedSender.deleteMany({ where: { id } })
    if (count > 0) await note(tx, actor, 'comment.unblock', `sender ${id}`)
  })
}

/** Senders that are blocked, the newest first; nobody for whoever may not block. */
export const blockedSenders = async (
  actor: Actor,
): Promise<(Pick<BlockedSender, 'id' | 'name' | 'createdAt'> & { isForAWhile: boolean })[]> => {
  if (!canBlock(actor)) return []
  const rows = await db().blockedSender.findMany({ orderBy: { id: 'desc' }, take: 500 })
  return rows.map(({ id, name, createdAt, emailHash, ownerTokenHash }) => ({
    ...{ id, name, createdAt },
    isForAWhile: emailHash === null && ownerTokenHash === null,
  }))
}
