import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { forgetLettersAbout } from '@/lib/mail/outbox'
import { followChange } from './appearing'
import { letterAbout } from './policy'

/** What is left of a comment that is taken back: its place, while replies stand below it. */
export const ERASED = {
  status: 'removed' as const,
  ...{ name: '', text: '', url: null, emailCipher: null, emailHash: null, textHash: null },
  ...{ networkHash: null, ownerTokenHash: null, outdatedHeading: null, heldReasons: [] },
  ...{ taught: null, amendment: null, openReports: 0 },
} satisfies Prisma.CommentUncheckedUpdateManyInput

/** Erases every comment that an address stands under, as if their writer had taken them back. @returns how many */
export async function eraseCommentsOf(tx: Tx, emailHash: Uint8Array<ArrayBuffer>): Promise<number> {
  await tx.$queryRaw`select id from "Comment" where "emailHash" = ${emailHash} order by id for update`
  const before = await tx.comment.findMany({ where: { emailHash } })
  const shown = new Set(before.filter(({ status }) => status === 'published').map(({ id }) => id))
  await tx.comment.updateMany({ where: { id: { in: before.map(({ id }) => id) } }, data: ERASED })
  await forgetLettersAbout(tx, ...before.map(({ id }) => letterAbout(id)))
  await tx.blockedSender.updateMany({ where: { emailHash }, data: { name: '' } })
  await followChange(
    tx,
    before.map((comment) => ({ ...comment, status: ERASED.status })),
    shown,
  )
  return before.length
}
