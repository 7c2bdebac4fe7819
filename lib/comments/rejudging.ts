import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { withdrawLetters } from '@/lib/mail/outbox'
import { type Filter, filterIn } from './filter'
import { likenessToday } from './judging'
import { noteAll } from './noting'
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
    const filter = await filterIn(tx)
    if (!filter) return 0
    const waiting = await lockWaiting(tx, filter.edition)
    const anew = new Map<string, Comment[]>() // those that get the same reasons: most of a wave
    for (const comment of waiting) {
      const reasons = (await reasonsToday(tx, filter, comment)).join()
      anew.set(reasons, [...(anew.get(reasons) ?? []), comment])
    }
    for (const [reasons, comments] of anew) await apply(tx, actor, filter, comments, reasons.split(',').filter(Boolean))
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

/** What does not follow from others stays as it was. */
async function reasonsToday(tx: Tx, filter: Filter, comment: Comment): Promise<string[]> {
  const others = comment.heldReasons.filter((reason) => reason !== 'learned' && !LIKENESS.has(reason as Reason))
  if (comment.kind !== 'comment') return others
  return [...others, ...(await likenessToday(tx, filter, { ...comment, marks: comment }))]
}

async function apply(tx: Tx, actor: Actor, { edition }: Filter, comments: Comment[], reasons: string[]): Promise<void> {
  const ids = comments.map(({ id }) => id)
  const where = { id: { in: ids } }
  if (!reasons.some((reason) => LIKENESS.has(reason as Reason) && isDamning(reason as Reason))) {
    await tx.comment.updateMany({ where, data: { judgedIn: edition, heldReasons: reasons } })
    return
  }
  await tx.comment.updateMany({
    where,
    data: { judgedIn: edition, heldReasons: [...reasons, 'learned'], status: 'spam' },
  })
  await withdrawLetters(tx, ...ids.map(letterAbout)) // nobody needs to be asked any more
  await noteAll(tx, actor, 'learned', ids)
}
