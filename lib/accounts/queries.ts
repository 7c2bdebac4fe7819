import type { Actor } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { db, type Reader } from '@/lib/db/client'
import type { Prisma, Role } from '@/lib/db/generated/client'
import { canManageMembers } from './policy'

/** What an invite's link offers, while it holds: the role, whom it was written to, and whether the blog is founded by it. */
export async function openInvite(
  token: string,
): Promise<{ role: Role; email: string | null; isFounding: boolean } | null> {
  const found = await db().invite.findFirst({
    where: { tokenHash: hashOfToken(token), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { role: true, email: true },
  })
  return found && { ...found, isFounding: !(await isFounded(db())) }
}

/** Whose password a reset link's secret changes, while it holds. */
export async function openResetLink(token: string): Promise<{ name: string; email: string } | null> {
  const found = await db().resetLink.findFirst({
    where: { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() }, member: { leftAt: null } },
    select: { member: { select: { name: true, email: true } } },
  })
  return found?.member ?? null
}

/** Members who have a key to the door: authors that a sample or an import brought along have none. */
export const CAN_SIGN_IN = {
  leftAt: null,
  OR: [{ passwordHash: { not: null } }, { passkeys: { some: {} } }],
} satisfies Prisma.MemberWhereInput

/** Whether anybody can sign in. */
export const isFounded = async (reader: Reader): Promise<boolean> =>
  (await reader.member.count({ where: CAN_SIGN_IN })) > 0

/** A member as the owner sees them. */
export interface ListedMember {
  id: number
  name: string
  email: string
  role: Role
  joinedAt: Date
  leftAt: Date | null
  articles: number
  hasSecondStep: boolean
  canSignIn: boolean
}

/** Everybody who is or was a member, those who left last; null for whoever is not the owner. */
export async function members(actor: Actor): Promise<ListedMember[] | null> {
  if (!canManageMembers(actor)) return null
  const rows = await db().member.findMany({
    orderBy: [{ leftAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    include: { _count: { select: { articles: { where: { status: { not: 'deleted' } } }, passkeys: true } } },
  })
  return rows.map(({ id, name, email, role, createdAt, leftAt, passwordHash, totpSecret, _count }) => ({
    id,
    name,
    email,
    role,
    joinedAt: createdAt,
    leftAt,
    articles: _count.articles,
    hasSecondStep: totpSecret !== null,
    canSignIn: leftAt === null && (passwordHash !== null || _count.passkeys > 0),
  }))
}

/** An invite that somebody may still accept. */
export type OpenInvite = { id: number; role: Role; email: string | null; expiresAt: Date; invitedBy: string | null }

/** The invites that hold, the newest first; none for whoever is not the owner. */
export async function openInvites(actor: Actor): Promise<OpenInvite[]> {
  if (!canManageMembers(actor)) return []
  const rows = await db().invite.findMany({
    where: { acceptedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
    include: { invitedBy: { select: { name: true } } },
  })
  return rows.map(({ id, role, email, expiresAt, invitedBy }) => ({
    id,
    role,
    email,
    expiresAt,
    invitedBy: invitedBy?.name ?? null,
  }))
}
