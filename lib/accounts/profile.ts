import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { hashOfPassword } from '@/lib/auth/passwords'
import { endSessionsOf } from '@/lib/auth/sessions'
import { inTransaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Conflict } from '@/lib/errors'
import { confirmedMember, memberOf } from './confirming'
import { isGuessable, type Profile } from './input'
import { withoutLinksTo } from './mailed-links'

/**
 * Changes the actor's own name and address. Articles that are written keep the name that stood over them.
 * @throws Conflict when the address has an account already, or when another address comes without the right password
 */
export async function changeProfile(actor: Actor, { name, email, currentPassword }: Profile): Promise<void> {
  const before = await memberOf(actor)
  if (email !== before.email) await confirmedMember(actor, currentPassword)
  await inTransaction(async (tx) => {
    await tx.member.update({ where: { id: before.id }, data: { name, email } }).catch(refuseTaken)
    if (email === before.email) return
    await withoutLinksTo(tx, before.id)
    await note(tx, actor, 'email', `member ${before.id}`)
  })
}

/**
 * Changes the actor's own password, and ends their other sessions.
 * @param keptSession id of the session that goes on
 * @throws Conflict when the present password is wrong, or the new one is the name or the address
 */
export async function changePassword(
  actor: Actor,
  { password, currentPassword }: { password: string; currentPassword: string },
  keptSession: string | null,
): Promise<void> {
  const member = await confirmedMember(actor, currentPassword)
  if (isGuessable(password, member)) throw new Conflict('accounts.guessablePassword')
  const passwordHash = await hashOfPassword(password)
  await inTransaction(async (tx) => {
    await tx.member.update({ where: { id: member.id }, data: { passwordHash } })
    await withoutLinksTo(tx, member.id)
    await endSessionsOf(tx, member.id, keptSession)
    await note(tx, actor, 'password', `member ${member.id}`)
  })
}

/** The one unique column that is written here is the address. */
function refuseTaken(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
    throw new Conflict('accounts.takenEmail')
  }
  throw error
}
