import type { Tx } from '@/lib/db/client'
import { queueUp } from '@/lib/db/locks'
import { keyedHash } from '@/lib/encryption'
import { TooMany } from '@/lib/errors'
import { networkOf } from '@/lib/network'

/** So much may be asked for from one network in an hour: a whole office may sit behind it. */
const FOLLOWS_AN_HOUR = 30
const HOUR_MS = 60 * 60 * 1000

/** By this a network is counted; dropped after 30 days. */
export const hashOfNetwork = (network: string): Uint8Array<ArrayBuffer> =>
  keyedHash(`follow network ${networkOf(network)}`)

/** Lets what one network asks for through one after the other. @throws TooMany when it has asked for too much lately */
export async function checkPace(tx: Tx, networkHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await queueUp(tx, networkHash)
  const since = new Date(Date.now() - HOUR_MS)
  const lately = await tx.follow.count({ where: { networkHash, createdAt: { gt: since } }, take: FOLLOWS_AN_HOUR })
  if (lately >= FOLLOWS_AN_HOUR) throw new TooMany('follow.tooFast')
}
