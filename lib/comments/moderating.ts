import { type Actor, type MemberActor, memberIdOf } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import { withdrawLetters } from '@/lib/mail/outbox'
import { followChange } from './appearing'
import { noteCorrections } from './correcting'
import { teach } from './learning'
import type { Decision, QueueFilter } from './moderation-input'
import { matching } from './moderation-queries'
import { noteAll } from './noting'
import { letterAbout, moderatableBy } from './policy'
import { type Posted, postWithin } from './posting'
import { OF_ITS_PAGE } from './reasons'
import { settleReports } from './reporting'

/** So many at most are decided about by one click on all that match: the next click takes the next ones. */
export const MOST_AT_ONCE = 2_000

/** What was decided together. */
export interface Decided {
  /** By this it is undone; null when nothing changed. */
  decisionId: number | null
  /** How many comments it was about. */
  count: number
}

/**
 * Decides what becomes of comments: all of them or, when the actor may not decide about one, none. Deciding the same twice
 * changes nothing; what its writer took back stays away. Reports of readers about them are settled, and the filter learns.
 * @param decision the status they get: `held` brings back to where it is decided
 * @throws NotFound when one is not there for this actor
 */
export const decide = (actor: Actor, commentIds: number[], decision: Decision): Promise<Decided> =>
  inTransaction((tx) => decideWithin(tx, actor, commentIds, decision))

/** Decides about all comments of a list, the newest 2,000 of them. Those that are not the actor's to decide about are not in it. */
export async function decideAll(actor: Actor, filter: QueueFilter, decision: Decision): Promise<Decided> {
  const where = await matching(actor, filter) // before a transaction holds one connection and waits for another
  return inTransaction(async (tx) => {
    const all = await tx.comment.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_AT_ONCE,
      select: { id: true },
    })
    return decideWithin(
      tx,
      actor,
      all.map(({ id }) => id),
      decision,
    )
  })
}

/**
 * Takes back what this member has decided, for all comments that are still as it left them.
 * @returns what was decided by that: undoing it brings the decision back
 * @throws NotFound when it is not theirs, or a week has passed
 */
export const undoDecision = (actor: Actor, decisionId: number): Promise<Decided & { decision: Decision }> =>
  inTransaction(async (tx) => {
    const made = await tx.commentDecision.findFirst({ where: { id: decisionId, memberId: memberIdOf(actor) } })
    if (!made) throw new NotFound('moderation.notUndoable')
    const still = await tx.comment.findMany({
      where: { id: { in: made.commentIds }, status: made.decision, ...moderatableBy(actor) },
      select: { id: true },
    })
    const isStill = new Set(still.map(({ id }) => id))
    const undone: (Decided & { decision: Decision })[] = []
    for (const decision of new Set(made.before)) {
      const ids = made.commentIds.filter((id, at) => made.before[at] === decision && isStill.has(id))
      if (ids.length > 0) undone.push({ ...(await decideWithin(tx, actor, ids, decision)), decision })
    }
    const [first = { decisionId: null, count: 0, decision: 'held' as const }, ...others] = undone
    // of several kinds no one decision brings them back
    return others.length === 0 ? first : { ...first, decisionId: null, count: isStill.size }
  })

/** The same as part of another verb. */
export async function decideWithin(tx: Tx, actor: Actor, commentIds: number[], decision: Decision): Promise<Decided> {
  const ids = [...new Set(commentIds)].sort((one, other) => one - other)
  await tx.$queryRaw`select id from "Comment" where id = any(${ids}) order by id for update`
  const before = await tx.comment.findMany({
    where: { id: { in: ids }, ...moderatableBy(actor) },
    orderBy: { id: 'asc' },
  })
  if (before.length < ids.length) throw new NotFound('comments.missing')
  const reported = before.filter(({ openReports }) => openReports > 0)
  await settleReports(tx, reported)
  const moving = before.filter(({ status, text, sourceTitle }) => status !== decision && (text || sourceTitle))
  if (moving.length === 0) return { decisionId: null, count: reported.length }
  const moved = moving.map(({ id }) => id)
  await tx.comment.updateMany({ where: { id: { in: moved } }, data: { status: decision, judgedIn: null } })
  await forgetPages(tx, moving)
  if (decision !== 'removed') await teach(tx, moving, LESSONS[decision])
  await noteCorrections(tx, moving, decision)
  const { id: decisionId } = await tx.commentDecision.create({
    data: {
      ...{ memberId: memberIdOf(actor), decision, commentIds: moved },
      before: moving.map(({ status }) => status),
    },
  })
  await noteAll(tx, actor, decision, moved)
  await withdrawLetters(tx, ...moved.map(letterAbout)) // nobody needs to be asked any more
  await followChange(
    tx,
    moving.map((comment): Comment => ({ ...comment, status: decision })),
    new Set(moving.filter(({ status }) => status === 'published').map(({ id }) => id)),
  )
  return { decisionId, count: moved.length }
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
  return inTransaction(async (tx) => {
    await decideWithin(tx, actor, [commentId], 'published')
    const { articleId } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { articleId: true } })
    const form = { name: '', email: null, url: null, outdated: false, heading: '', subject: '', moment: '' }
    return postWithin({ tx }, actor, articleId, { ...form, text, key, parent: commentId, sender: NOWHERE })
  })
}

/** What is undecided again teaches nothing; what is removed goes on teaching what it was. */
const LESSONS = { published: 'real', spam: 'spam', held: null } as const

/** A member is known by more than the network they write from. */
const NOWHERE = { network: '', token: null }

/** What a member decided is not undone by a page that comes back. */
async function forgetPages(tx: Tx, comments: Comment[]): Promise<void> {
  for (const { id, heldReasons } of comments) {
    const kept = heldReasons.filter((reason) => !OF_ITS_PAGE.some((each) => each === reason))
    if (kept.length < heldReasons.length) await tx.comment.update({ where: { id }, data: { heldReasons: kept } })
  }
}
