import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import type { Tx } from '@/lib/db/client'
import type { Decision } from './moderation-input'

/** Of more than these the log tells only how many. */
const MOST_NOTED = 100

/** Notes what became of comments, each by its number, in the transaction in which it does. */
export async function noteAll(tx: Tx, actor: Actor, fate: Decision | 'learned', ids: number[]): Promise<void> {
  if (ids.length > MOST_NOTED) return note(tx, actor, `comment.${fate}`, `${ids.length} comments`)
  for (const id of ids) await note(tx, actor, `comment.${fate}`, `comment ${id}`)
}
