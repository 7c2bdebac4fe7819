import type { Tx } from '@/lib/db/client'
import type { CommentLesson } from '@/lib/db/generated/client'
import { type Count, spamLikelihood } from './likelihood'
import { type Traited, traitsOf } from './traits'

/** Of many comments that are decided about at once so many are learned: a flood of one kind would drown everything else. */
const MOST_LESSONS_AT_ONCE = 300
/** The row that counts comments. */
const ALL = 0

type Learnable = Traited & { id: number; taught: CommentLesson | null; memberId: number | null }

/** How likely spam a comment is by what moderators have decided so far: 0 to 1, and 0.5 when nothing is known. */
export async function likelihoodOf(tx: Tx, comment: Traited): Promise<number> {
  const rows = await tx.$queryRaw<(Count & { number: number })[]>`
    select number, spam, "real" from "SpamTrait" where number = any(${[ALL, ...traitsOf(comment)]})`
  const lessons = rows.find(({ number }) => number === ALL) ?? { spam: 0, real: 0 }
  return spamLikelihood(
    rows.filter(({ number }) => number !== ALL),
    lessons,
  )
}

/**
 * Has the filter learn comments of readers as spam or real, or forget what it learned (null). What it knew of each is replaced,
 * so that a decision may be changed or undone any number of times.
 */
export async function teach(tx: Tx, comments: Learnable[], lesson: CommentLesson | null): Promise<void> {
  const changing = comments
    .filter(({ taught, memberId, text }) => taught !== lesson && memberId === null && text !== '')
    .slice(0, lesson === null ? undefined : MOST_LESSONS_AT_ONCE)
  if (changing.length === 0) return
  const changes = new Map<number, Count>()
  for (const comment of changing) {
    for (const number of [ALL, ...traitsOf(comment)]) {
      const change = changes.get(number) ?? { spam: 0, real: 0 }
      if (comment.taught) change[comment.taught]--
      if (lesson) change[lesson]++
      changes.set(number, change)
    }
  }
  await count(tx, changes)
  await tx.comment.updateMany({ where: { id: { in: changing.map(({ id }) => id) } }, data: { taught: lesson } })
}

/** In the order of their numbers, so that two moderators never wait for each other in a circle. */
async function count(tx: Tx, changes: Map<number, Count>): Promise<void> {
  const numbers = [...changes.keys()].sort((one, other) => one - other)
  const of = (kind: keyof Count) => numbers.map((number) => changes.get(number)?.[kind] ?? 0)
  await tx.$executeRaw`
    insert into "SpamTrait" as t (number, spam, "real")
    select * from unnest(${numbers}::int[], ${of('spam')}::int[], ${of('real')}::int[]) as given order by 1
    on conflict (number) do update set spam = greatest(0, t.spam + excluded.spam), "real" = greatest(0, t."real" + excluded."real")`
}
