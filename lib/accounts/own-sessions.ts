import type { Actor } from '@/lib/auth/actor'
import { endSessionsOf } from '@/lib/auth/sessions'
import { db, inTransaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { memberOf } from './confirming'

/** Ends one of the actor's sessions. @throws NotFound when it is none of theirs, or has ended */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  const { id } = await memberOf(actor)
  const { count } = await db().session.deleteMany({ where: { id: sessionId, memberId: id } })
  if (count === 0) throw new NotFound('sessions.gone')
}

/** Ends all sessions of the actor but the one they speak in. @param keptSession its id */
export async function endOtherSessions(actor: Actor, keptSession: string | null): Promise<void> {
  const { id } = await memberOf(actor)
  await inTransaction((tx) => endSessionsOf(tx, id, keptSession))
}
