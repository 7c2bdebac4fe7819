import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { withdrawLetters } from '@/lib/mail/outbox'
import { likenessToday } from './judging'
import { letterAbout } from './policy'
import { isDamning, LIKENESS, type Reason } from './reasons'

/** So many are judged in one transaction: a moderator who decides about one of them waits no longer than that. */
const AT_ONCE = 100

/**
 * Judges comments that wait once more, the newest first, by what the filter has learned since: what is surely spam now goes there,
 * under the reason `learned`, by which all of it is found and brought back; what still waits shows what is held against it today.
 * Nothing is published by this, and nothing that a member has looked at is moved. Of what is moved the filter learns nothing: its
 * own opinion is no lesson. Each comment is done once for each edition of the filter, so that whoever is killed is taken up.
 * @returns how many were judged; 0 when none is left
 * @throws Forbidden for whoever does not run the blog
 */
export async function judgeAgain(actor: Actor): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  return inTransaction(async (tx) => {
    const filter = await tx.spamFilter.findUnique({ where: { id: 1 }, select: { edition: true } })
    if (!filter) return 0
    const waiting = await lockWaiting(tx, filter.edition)
    const moved: number[] = []
    for (const comment of waiting) if (await judgeOne(tx, comment)) moved.push(comment.id)
    await tx.comment.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { judgedIn: filter.edition },
    })
    await withdrawLetters(tx, ...moved.map(letterAbout)) // nobody needs to be asked any more
    if (moved.length > 0) await note(tx, actor, 'comment.learned', `${moved.length} comments`)
    return waiting.length
  })
}

/** Those that a moderator decides about at this moment are left to them. */
async function lockWaiting(tx: Tx, edition: number): Promise<Comment[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select id from "Comment" where status = 'held' and "judgedIn" < ${edition} and "memberId" is null
    order by id desc limit ${AT_ONCE} for update skip locked`
  return tx.comment.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { id: 'desc' } })
}

/** @returns whether it was moved to spam */
async function judgeOne(tx: Tx, comment: Comment): Promise<boolean> {
  const alike = comment.kind === 'comment' ? await likenessToday(tx, { ...comment, marks: comment }) : []
  const others = comment.heldReasons.filter((reason) => reason !== 'learned' && !LIKENESS.has(reason as Reason))
  const isSpam = alike.some(isDamning)
  const reasons = [...others, ...alike, ...(isSpam ? ['learned'] : [])]
  if (reasons.join() === comment.heldReasons.join()) return false
  await tx.comment.update({
    where: { id: comment.id },
    data: { heldReasons: reasons, ...(isSpam && { status: 'spam' }) },
  })
  return isSpam
}
