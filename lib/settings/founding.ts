import type { NewMember } from '@/lib/accounts/input'
import { acceptInvite } from '@/lib/accounts/inviting'
import { isFounded } from '@/lib/accounts/queries'
import { expire, tags } from '@/lib/cache'
import { inTransaction } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { storeSettings } from './changing'
import type { Settings } from './input'

/**
 * Makes whoever holds an invite's secret a member, and, when they are the first, gives the blog its name: both or nothing.
 * @throws as `acceptInvite` does
 */
export const join = (token: string, member: NewMember, blog: Partial<Settings>): Promise<Member> =>
  inTransaction(async (tx) => {
    const isFounding = !(await isFounded(tx))
    const made = await acceptInvite(tx, token, member)
    if (isFounding) {
      await storeSettings(tx, blog)
      await expire(tx, tags.settings)
    }
    return made
  })
