import type { Tx } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import { TooMany } from '@/lib/errors'
import { networkOf } from '@/lib/network'

/** So many comments of one network within so many minutes: a whole office may sit behind it. */
const PACE = [
  { comments: 5, minutes: 1 },
  { comments: 40, minutes: 60 },
]

/** By this a network is counted; dropped from comments after 30 days. */
export const hashOfNetwork = (network: string): Uint8Array<ArrayBuffer> =>
  keyedHash(`comment network ${networkOf(network)}`)

/** @throws TooMany when the network has sent too much lately */
export async function checkPace(tx: Tx, networkHash: Uint8Array<ArrayBuffer>): Promise<void> {
  const latest = await tx.comment.findMany({
    where: { networkHash },
    orderBy: { createdAt: 'desc' },
    take: Math.max(...PACE.map(({ comments }) => comments)),
    select: { createdAt: true },
  })
  const isTooFast = PACE.some(({ comments, minutes }) => {
    const before = latest[comments - 1]?.createdAt // so many ago
    return before !== undefined && Date.now() - before.getTime() < minutes * 60_000
  })
  if (isTooFast) throw new TooMany('comments.tooFast')
}
