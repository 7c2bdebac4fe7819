import { keyedHash } from '@/lib/encryption'
import { networkOf } from '@/lib/network'

/** So many comments of one network within so many minutes: a whole office may sit behind it. */
const PACE = [
  { comments: 5, minutes: 1 },
  { comments: 40, minutes: 60 },
]
/** So many of a network's latest comments are looked at. */
export const MOST_COUNTED = Math.max(...PACE.map(({ comments }) => comments))

/** By this a network is counted; dropped from comments after 30 days. */
export const hashOfNetwork = (network: string): Uint8Array<ArrayBuffer> =>
  keyedHash(`comment network ${networkOf(network)}`)

/** Whether a network has sent too much lately. @param latest when it wrote its latest comments, the newest first */
export const isTooFast = (latest: Date[], now = Date.now()): boolean =>
  PACE.some(({ comments, minutes }) => {
    const before = latest[comments - 1] // so many ago
    return before !== undefined && now - before.getTime() < minutes * 60_000
  })
