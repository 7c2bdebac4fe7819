import { inTransaction, type Tx } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'

/** Somebody as an OpenID Connect provider knows them. */
export interface Account {
  issuer: string
  /** Names them for good, within the issuer (OpenID Connect Core 1.0 §2). */
  subject: string
  /** Canonical, and proved to the provider; null when it says of none that it is. */
  email: string | null
}

/**
 * The member whom an account of the provider belongs to: the one it was bound to, or, the first time, the one with its address,
 * who is bound to it then. Nobody becomes a member by it, and an address that goes to somebody else over there opens nothing here.
 */
export async function memberOfAccount(account: Account): Promise<Member | null> {
  return inTransaction(
    async (tx) => (await bound(tx, account)) ?? ((await bind(tx, account)) ? bound(tx, account) : null),
  )
}

async function bound(tx: Tx, { issuer, subject }: Account): Promise<Member | null> {
  const where = { issuer_subject: { issuer, subject }, member: { leftAt: null } }
  const found = await tx.openIdAccount.findUnique({ where, include: { member: true } })
  if (found) await tx.openIdAccount.update({ where, data: { lastUsedAt: new Date() } })
  return found?.member ?? null
}

/** @returns whether there was a member to bind, who was bound to no other account of this provider */
async function bind(tx: Tx, { issuer, subject, email }: Account): Promise<boolean> {
  if (email === null) return false
  const member = await tx.member.findFirst({ where: { email, leftAt: null }, select: { id: true } })
  if (!member) return false
  const data = { issuer, subject, memberId: member.id }
  return (await tx.openIdAccount.createMany({ data, skipDuplicates: true })).count === 1
}

/** Binds a member to no provider any more: the next account with their address may. */
export async function withoutOpenIdAccounts(tx: Tx, memberId: number): Promise<void> {
  await tx.openIdAccount.deleteMany({ where: { memberId } })
}
