import type { Actor } from '@/lib/auth/actor'
import { isPassword } from '@/lib/auth/passwords'
import { countAttempt, forgive } from '@/lib/auth/throttling'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { Conflict, SignInNeeded } from '@/lib/errors'

/** The row of the member who speaks. @throws SignInNeeded for everybody else */
export async function memberOf(actor: Actor): Promise<Member> {
  const where = { id: actor.kind === 'member' ? actor.id : 0, leftAt: null }
  const member = await db().member.findFirst({ where })
  if (!member) throw new SignInNeeded('auth.needed')
  return member
}

/**
 * The member who speaks, shown by their password to be who they are: somebody else may have found the browser open.
 * @throws Conflict for a wrong password; TooMany after too many of them
 */
export async function confirmedMember(actor: Actor, password: string): Promise<Member> {
  const member = await memberOf(actor)
  const attempt = { account: `confirm ${member.id}`, network: `member ${member.id}` }
  await countAttempt(attempt)
  if (!(await isPassword(password, member.passwordHash))) throw new Conflict('accounts.wrongPassword')
  await forgive(attempt)
  return member
}
