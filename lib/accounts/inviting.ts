import { type Actor, memberIdOf } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { hashOfPassword } from '@/lib/auth/passwords'
import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Member, Role } from '@/lib/db/generated/client'
import { holdLock } from '@/lib/db/locks'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import type { NewMember } from './input'
import { canInvite } from './policy'
import { isFounded } from './queries'

const VALID_DAYS = 14

/**
 * Makes a link's secret by which somebody becomes a member.
 * @returns the secret, which is not stored and cannot be told again
 */
export async function invite(actor: Actor, role: Role, invitedEmail: string | null = null): Promise<string> {
  if (!canInvite(actor)) throw new Forbidden('accounts.forbidden')
  const token = newToken()
  await inTransaction(async (tx) => {
    await tx.invite.create({
      data: {
        role,
        email: invitedEmail,
        tokenHash: hashOfToken(token),
        invitedById: memberIdOf(actor),
        expiresAt: daysFromNow(VALID_DAYS),
      },
    })
    await note(tx, actor, 'invite', `role ${role}`)
  })
  return token
}

/** Takes an invite back: its link holds no longer. @throws NotFound when it was accepted, or is none */
export async function revokeInvite(actor: Actor, inviteId: number): Promise<void> {
  if (!canInvite(actor)) throw new Forbidden('accounts.forbidden')
  const { count } = await db().invite.deleteMany({ where: { id: inviteId, acceptedAt: null } })
  if (count === 0) throw new NotFound('accounts.inviteGone')
}

/** The secret of the link by which the owner is made, while nobody can sign in; earlier ones hold no longer. Null afterwards. */
export async function inviteFounder(actor: Actor): Promise<string | null> {
  if (!canInvite(actor)) throw new Forbidden('accounts.forbidden')
  return inTransaction(async (tx) => {
    await holdLock(tx, 'founding')
    if (await isFounded(tx)) return null
    await tx.invite.deleteMany({ where: { acceptedAt: null } })
    const token = newToken()
    const data = { role: 'owner' as const, tokenHash: hashOfToken(token), expiresAt: daysFromNow(VALID_DAYS) }
    await tx.invite.create({ data })
    return token
  })
}

/**
 * Makes whoever holds an invite's secret a member; once. Who left the blog comes back by an invite to their address, and
 * finds their articles.
 * @throws NotFound when the invite does not exist, was used or has expired; Conflict when the address has an account
 */
export async function acceptInvite(tx: Tx, token: string, { name, email, password }: NewMember): Promise<Member> {
  const now = new Date()
  const where = { tokenHash: hashOfToken(token), acceptedAt: null, expiresAt: { gt: now } }
  const { count } = await tx.invite.updateMany({ where, data: { acceptedAt: now } })
  const accepted = count === 1 ? await tx.invite.findUnique({ where: { tokenHash: where.tokenHash } }) : null
  if (!accepted) throw new NotFound('accounts.noInvite')
  const passwordHash = await hashOfPassword(password)
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    insert into "Member" as m (email, name, role, "passwordHash")
    values (${email}, ${name}, ${accepted.role}::"Role", ${passwordHash})
    on conflict (email) do update
      set name = excluded.name, role = excluded.role, "passwordHash" = excluded."passwordHash", "leftAt" = null
      where m."leftAt" is not null and m.email = ${accepted.email}
    returning id`
  if (!row) throw new Conflict('accounts.takenEmail')
  const member = await tx.member.findUniqueOrThrow({ where: row })
  await note(tx, { kind: 'member', ...row, role: member.role }, 'join', `role ${member.role}`)
  return member
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
