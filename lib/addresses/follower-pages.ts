import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'

const FOLLOWER = /^\/following\/([\w-]{43})$/

/** Whether a path is the page of a follower, which a secret opens; null when it is none at all. */
export async function isFollowerAt(path: string): Promise<boolean | null> {
  const secret = FOLLOWER.exec(path)?.[1]
  return secret === undefined ? null : (await db().follower.count({ where: { tokenHash: hashOfToken(secret) } })) > 0
}
