import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { withoutOpenIdAccounts } from '@/lib/auth/openid-accounts'
import { endSessionsOf } from '@/lib/auth/sessions'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Member, Role } from '@/lib/db/generated/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { withoutLinksTo } from './mailed-links'
import { canManageMembers } from './policy'
import { CAN_SIGN_IN } from './queries'
import { withoutSecondStep } from './second-step'

/**
 * Gives a member another role; what they may do changes with their next request.
 * @throws Conflict when the blog would be left without an owner; NotFound for somebody who left
 */
export async function changeRole(actor: Actor, memberId: number, role: Role): Promise<void> {
  await changing(actor, memberId, async (tx, member) => {
    if (member.role === role) return
    if (member.role === 'owner') {
      await keepAnOwner(tx, memberId)
      await withoutLinksOf(tx, memberId)
    }
    await tx.member.update({ where: { id: memberId }, data: { role } })
    await note(tx, actor, `role.${role}`, `member ${memberId}`)
  })
}

/**
 * Ends a membership: articles, comments and the name over them stay; sessions, keys and access tokens do not.
 * @throws as `changeRole` does
 */
export async function endMembership(actor: Actor, memberId: number): Promise<void> {
  await changing(actor, memberId, async (tx, member) => {
    if (member.role === 'owner') await keepAnOwner(tx, memberId)
    await tx.member.update({ where: { id: memberId }, data: { leftAt: new Date(), passwordHash: null } })
    await withoutSecondStep(tx, memberId)
    await endSessionsOf(tx, memberId, null)
    await tx.passkey.deleteMany({ where: { memberId } })
    await withoutOpenIdAccounts(tx, memberId)
    await tx.accessToken.deleteMany({ where: { memberId } })
    await withoutLinksTo(tx, memberId)
    await withoutLinksOf(tx, memberId)
    await tx.previewLink.deleteMany({ where: { madeById: memberId } })
    await note(tx, actor, 'leave', `member ${memberId}`)
  })
}

/**
 * Owners are locked, all of them and in one order, before anybody's role is looked at: of two who leave at once the second one
 * finds the first one gone.
 */
async function changing(
  actor: Actor,
  memberId: number,
  change: (tx: Tx, member: Member) => Promise<void>,
): Promise<void> {
  if (!canManageMembers(actor)) throw new Forbidden('accounts.notOwner')
  await inTransaction(async (tx) => {
    await tx.$queryRaw`
      select id from "Member" where (role = 'owner' and "leftAt" is null) or id = ${memberId} order by id for update`
    const member = await tx.member.findFirst({ where: { id: memberId, leftAt: null } })
    if (!member) throw new NotFound('accounts.noMember')
    await stillManages(tx, actor)
    await change(tx, member)
  })
}

/** An owner may have lost that role while this waited for the lock. */
async function stillManages(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind !== 'member') return
  const owner = await tx.member.findFirst({ where: { id: actor.id, role: 'owner', leftAt: null } })
  if (!owner) throw new Forbidden('accounts.notOwner')
}

/** What an owner gave out to let people in ends with their being one. */
async function withoutLinksOf(tx: Tx, memberId: number): Promise<void> {
  await tx.resetLink.deleteMany({ where: { madeById: memberId } })
  await tx.invite.deleteMany({ where: { invitedById: memberId, acceptedAt: null } })
}

async function keepAnOwner(tx: Tx, leaving: number): Promise<void> {
  const others = await tx.member.count({ where: { role: 'owner', id: { not: leaving }, ...CAN_SIGN_IN } })
  if (others === 0) throw new Conflict('accounts.lastOwner')
}
