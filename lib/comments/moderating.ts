import type { Actor, MemberActor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { commentRules } from '@/lib/settings/queries'
import { followChange } from './appearing'
import { teach } from './learning'
import type { Decision } from './moderation-input'
import { moderatableBy } from './policy'
import { type Posted, postWithin } from './posting'

/**
 * Decides what becomes of comments: all of them or, when the actor may not decide about one, none. Deciding the same twice
 * changes nothing; what its writer took back stays away.
 * @param decision the status they get: `held` brings back to where it is decided
 * @throws NotFound when one is not there for this actor
 */
export const decide = (actor: Actor, commentIds: number[], decision: Decision): Promise<void> =>
  inTransaction((tx) => decideWithin(tx, actor, commentIds, decision))

async function decideWithin(tx: Tx, actor: Actor, commentIds: number[], decision: Decision): Promise<void> {
  const ids = [...new Set(commentIds)].sort((one, other) => one - other)
  await tx.$queryRaw`select id from "Comment" where id = any(${ids}) order by id for update`
  const before = await tx.comment.findMany({ where: { id: { in: ids }, ...moderatableBy(actor) } })
  if (before.length < ids.length) throw new NotFound('comments.missing')
  const moving = before.filter(({ status, text, sourceTitle }) => status !== decision && (text || sourceTitle))
  if (moving.length === 0) return
  const moved = moving.map(({ id }) => id)
  await tx.comment.updateMany({ where: { id: { in: moved } }, data: { status: decision } })
  if (decision !== 'removed') await teach(tx, moving, LESSONS[decision])
  for (const id of moved) await note(tx, actor, `comment.${decision}`, `comment ${id}`)
  await followChange(
    tx,
    moving.map((comment) => ({ ...comment, status: decision })),
    new Set(moving.filter(({ status }) => status === 'published').map(({ id }) => id)),
  )
}

/**
 * Answers a comment as a member, at once for everyone; one that waits is published with it.
 * @throws NotFound when it is not there for this actor
 */
export async function answerComment(
  actor: MemberActor,
  commentId: number,
  { text, key }: { text: string; key: string },
): Promise<Posted> {
  const rules = await commentRules()
  return inTransaction(async (tx) => {
    await decideWithin(tx, actor, [commentId], 'published')
    const { articleId } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { articleId: true } })
    const form = { name: '', email: null, url: null, outdated: false, heading: '', subject: '', moment: '' }
    return postWithin({ tx, rules }, actor, articleId, { ...form, text, key, parent: commentId, sender: NOWHERE })
  })
}

/** What is undecided again teaches nothing; what is removed goes on teaching what it was. */
const LESSONS = { published: 'real', spam: 'spam', held: null } as const

/** A member is known by more than the network they write from. */
const NOWHERE = { network: '', token: null }
