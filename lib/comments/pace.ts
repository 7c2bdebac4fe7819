import type { Tx } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import { TooMany } from '@/lib/errors'

/** So many comments of one network within so many minutes: a whole office may sit behind it. */
const PACE = [
  { comments: 5, minutes: 1 },
  { comments: 40, minutes: 60 },
]

/** By this a network is counted; dropped from comments after 30 days. */
export const hashOfNetwork = (network: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(keyedHash(`comment network ${network}`))

/** Lets the comments of one network through one after the other, whichever process takes them. Ends with the transaction. */
export async function queueUp(tx: Tx, networkHash: Uint8Array<ArrayBuffer>): Promise<void> {
  const number = Buffer.from(networkHash).readBigInt64BE(0)
  await tx.$executeRaw`select pg_advisory_xact_lock(${number})`
}

/** @throws TooMany when the network has sent too much lately */
export async function checkPace(tx: Tx, networkHash: Uint8Array<ArrayBuffer>): Promise<void> {
  for (const { comments, minutes } of PACE) {
    const since = new Date(Date.now() - minutes * 60_000)
    const lately = await tx.comment.count({ where: { networkHash, createdAt: { gt: since } }, take: comments })
    if (lately >= comments) throw new TooMany('comments.tooFast')
  }
}
