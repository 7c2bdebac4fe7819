import type { Tx } from '@/lib/db/client'
import { followWithin } from '@/lib/following/asking'
import { hashOfNetwork } from '@/lib/following/pace'
import type { Site } from '@/lib/settings/queries'
import type { CommentForm, Sender } from './input'

/** A comment of a reader who may want to hear of answers. */
interface Answerable extends Pick<CommentForm, 'email'> {
  id: number
  articleId: number
  sender: Sender
}

/** Has its writer hear of answers by mail. What was put aside as spam makes the blog write to nobody. */
export async function followAnswers(tx: Tx, blog: Site, { id, articleId, email, sender }: Answerable): Promise<void> {
  const { status } = await tx.comment.findUniqueOrThrow({ where: { id }, select: { status: true } })
  if (email === null || status === 'spam' || status === 'removed') return
  const networkHash = hashOfNetwork(sender.network)
  await followWithin(tx, blog, { email, scopes: ['replies'], articleId, networkHash })
}
