import { setImmediate as breathe } from 'node:timers/promises'
import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Reader, type Tx } from '@/lib/db/client'
import type { CommentLesson } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { EXAMPLES } from './examples'
import { lessonsDigest } from './filter'
import { type Lesson, learnt } from './likelihood'
import { type Traited, traitsOf } from './traits'

/** Of many comments that are decided about at once so many are learned: a flood of one kind would drown everything else. */
const MOST_LESSONS_AT_ONCE = 100
/** So many of each kind are learned from, the newest. */
const MOST_LESSONS = 600
/** What an example that came with the software counts, beside a decision of this blog. */
const EXAMPLE_COUNTS = 0.5
/** Between two breaths. */
const AT_A_STRETCH = 50

type Learnable = { id: number; taught: CommentLesson | null; memberId: number | null; text: string }

/**
 * Notes comments of readers as lessons, spam or real, or takes the lesson back (null). The filter follows when it is next made
 * anew, within seconds: what is undone, amended or erased meanwhile was never learned.
 */
export async function teach(tx: Tx, comments: Learnable[], lesson: CommentLesson | null): Promise<void> {
  const changing = comments
    .filter(({ taught, memberId, text }) => taught !== lesson && memberId === null && text !== '')
    .slice(0, lesson === null ? undefined : MOST_LESSONS_AT_ONCE)
  if (changing.length === 0) return
  await tx.comment.updateMany({ where: { id: { in: changing.map(({ id }) => id) } }, data: { taught: lesson } })
}

/**
 * Makes the filter anew when moderators have decided otherwise than it knows: from the examples, and the newest 600 lessons of
 * each kind. Killed midway it leaves the filter that was there.
 * @returns whether there was anything to learn
 * @throws Forbidden for whoever does not run the blog
 */
export async function learn(actor: Actor): Promise<boolean> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const known = await db().spamFilter.findUnique({ where: { id: 1 }, select: { lessons: true } })
  if (known?.lessons === lessonsDigest(await newest(db(), { id: true, taught: true, editedAt: true }))) return false
  const decided = await newest(db(), {
    ...{ id: true, taught: true, editedAt: true },
    name: true,
    url: true,
    text: true,
  })
  const lessons: Lesson[] = []
  for (const { isSpam, counts, ...comment } of [...examples(), ...decided.map(asLesson)]) {
    lessons.push({ traits: traitsOf(comment), isSpam, counts })
    if (lessons.length % AT_A_STRETCH === 0) await breathe()
  }
  const weights = await learnt(lessons, breathe)
  const filter = {
    ...{ lessons: lessonsDigest(decided), learned: decided.length, madeAt: new Date() },
    weights: new Uint8Array(weights.buffer as ArrayBuffer),
  }
  await inTransaction(async (tx) => {
    await tx.spamFilter.upsert({
      where: { id: 1 },
      create: { ...filter, edition: 1 },
      update: { ...filter, edition: { increment: 1 } },
    })
    await expire(tx, tags.spamFilter)
  })
  return true
}

/** The newest lessons of each kind, those of one kind after the other. */
async function newest<S extends { id: true; taught: true; editedAt: true }>(reader: Reader, select: S) {
  const of = (taught: CommentLesson) =>
    reader.comment.findMany({ where: { taught }, orderBy: { id: 'desc' }, take: MOST_LESSONS, select })
  return [...(await of('spam')), ...(await of('real'))]
}

const examples = () => EXAMPLES.map((example) => ({ ...example, counts: EXAMPLE_COUNTS }))

const asLesson = ({ taught, ...comment }: Traited & { taught: CommentLesson | null }) => ({
  ...{ name: comment.name, url: comment.url, text: comment.text },
  ...{ isSpam: taught === 'spam', counts: 1 },
})
