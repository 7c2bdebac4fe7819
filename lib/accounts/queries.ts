import { hashOfToken } from '@/lib/auth/tokens'
import { db, type Reader } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/client'

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

/** Whether anybody can sign in: authors that a sample or an import brought along cannot. */
export const isFounded = async (reader: Reader): Promise<boolean> =>
  (await reader.member.count({
    where: { leftAt: null, OR: [{ passwordHash: { not: null } }, { passkeys: { some: {} } }] },
  })) > 0
