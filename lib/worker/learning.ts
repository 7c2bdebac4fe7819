import { SYSTEM } from '@/lib/auth/actor'
import { learn } from '@/lib/comments/learning'
import { judgeAgain } from '@/lib/comments/rejudging'
import { againAndAgain } from './again-and-again'

/** A moderator decides faster than that: what is decided meanwhile is learned together. */
const EVERY_MS = 5_000
/** Between two hundreds that are judged again: a flood that waits is through in a few minutes, beside everything else. */
const BREATH_MS = 100

/** Has the filter learn from decisions, and what waits judged again by it, as long as this process leads. @returns how to stop */
export function startLearning(): () => void {
  let learnedAt = 0
  const look = async () => {
    if (Date.now() - learnedAt >= EVERY_MS) {
      await learn(SYSTEM)
      learnedAt = Date.now()
    }
    return (await judgeAgain(SYSTEM)) > 0 ? BREATH_MS : EVERY_MS
  }
  return againAndAgain(look, EVERY_MS)
}
