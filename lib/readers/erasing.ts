import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { hashOfToken } from '@/lib/auth/tokens'
import { eraseCommentsOf } from '@/lib/comments/erasing'
import { inTransaction, type Tx } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { forgetFollower } from '@/lib/following/own'
import { hashOfEmail, isKeyOf } from '@/lib/following/secrets'

/** What was erased. */
export interface Erased {
  comments: number
}

/**
 * Erases everything that is stored about the address whose secret this is.
 * @throws NotFound for a secret that is none, Forbidden without its key or when that is over
 */
export const eraseForHolder = (secret: string, key: string | undefined): Promise<Erased> =>
  inTransaction(async (tx) => {
    const follower = await tx.follower.findUnique({ where: { tokenHash: hashOfToken(secret) } })
    if (!follower) throw new NotFound('follow.unknownSecret')
    if (!isKeyOf(secret, key)) throw new Forbidden('follow.keyNeeded')
    return eraseUnder(tx, follower.emailHash)
  })

/** The same by the owner, on behalf of whoever has that address. @throws Forbidden for everybody else */
export async function eraseAbout(actor: Actor, email: string): Promise<Erased> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  return inTransaction(async (tx) => {
    const erased = await eraseUnder(tx, hashOfEmail(email))
    await note(tx, actor, 'eraseReader', 'reader') // not whom: that is what was to be forgotten
    return erased
  })
}

async function eraseUnder(tx: Tx, emailHash: Uint8Array<ArrayBuffer>): Promise<Erased> {
  await forgetFollower(tx, emailHash)
  return { comments: await eraseCommentsOf(tx, emailHash) }
}
