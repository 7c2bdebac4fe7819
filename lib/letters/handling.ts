import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { sendAnew } from '@/lib/mail/outbox'
import { canReadLetters } from './policy'

/**
 * Has a letter sent that failed or was withdrawn; one that waits for its next attempt is due at once.
 * @throws Conflict when it was sent, or is so old that its words are forgotten
 */
export const retryLetter = (actor: Actor, letterId: number): Promise<void> =>
  handling(actor, async (tx) => {
    const count = await sendAnew(tx, { id: letterId, status: { in: ['waiting', 'failed', 'withdrawn'] } })
    if (count === 0) throw new Conflict('outbox.tooLate')
    await note(tx, actor, 'retryLetter', `letter ${letterId}`)
  })

/** The same for all that failed, as long as their words are kept. @throws Conflict when there is none */
export const retryFailedLetters = (actor: Actor): Promise<void> =>
  handling(actor, async (tx) => {
    const count = await sendAnew(tx, { status: 'failed' })
    if (count === 0) throw new Conflict('outbox.noneFailed')
    await note(tx, actor, 'retryLetter', `${count} letters`)
  })

/** Takes a letter back that still waits. @throws Conflict when it was sent, or waits no longer */
export const withdrawLetter = (actor: Actor, letterId: number): Promise<void> =>
  handling(actor, async (tx) => {
    const where: Prisma.LetterWhereInput = { id: letterId, status: 'waiting' }
    const { count } = await tx.letter.updateMany({ where, data: { status: 'withdrawn' } })
    if (count === 0) throw new Conflict('outbox.tooLate')
    await note(tx, actor, 'withdrawLetter', `letter ${letterId}`)
  })

async function handling(actor: Actor, change: (tx: Tx) => Promise<void>): Promise<void> {
  if (!canReadLetters(actor)) throw new Forbidden('outbox.forbidden')
  await inTransaction(change)
}
