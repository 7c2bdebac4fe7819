import { editableBy } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'

/** How many comments under articles of the actor's wait for a decision. */
export const countWaiting = (actor: Actor): Promise<number> =>
  db().comment.count({ where: { status: 'held', article: { status: { not: 'deleted' }, ...editableBy(actor) } } })
