import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { TooMany } from '@/lib/errors'

const HOUR_MS = 60 * 60 * 1000

/** Of one network within an hour: bridges to other services send for many people. */
const MOST_OF_NETWORK = 60
/** Of one host: so many of its pages are fetched at most, whoever sends them. */
const MOST_OF_HOST = { hour: 60, day: 200 }
/** To one article within an hour. */
const MOST_TO_ARTICLE = 100
/** All that wait to be fetched. */
const MOST_WAITING = 1_000

interface Arriving {
  networkHash: Uint8Array<ArrayBuffer>
  host: string
  articleId: number
  /** Whether there is a row for it: then none is added, and its source rests between two fetches in any case. */
  isKnown: boolean
}

/**
 * Whoever sends without end neither fills the database nor has the blog fetch a stranger's pages by the thousand. The networks of a
 * flood do not wait for each other here: as many as there are connections may pass a bound together.
 * @throws TooMany
 */
export async function checkPace(tx: Tx, { networkHash, host, articleId, isKnown }: Arriving): Promise<void> {
  const within = (ms: number) => ({ receivedAt: { gt: new Date(Date.now() - ms) } })
  const bounds: [Prisma.WebmentionWhereInput, most: number][] = [
    [{ networkHash, ...within(HOUR_MS) }, MOST_OF_NETWORK],
    ...(isKnown
      ? []
      : ([
          [{ host, ...within(HOUR_MS) }, MOST_OF_HOST.hour],
          [{ host, ...within(24 * HOUR_MS) }, MOST_OF_HOST.day],
          [{ articleId, ...within(HOUR_MS) }, MOST_TO_ARTICLE],
          [{ dueAt: { not: null } }, MOST_WAITING],
        ] as [Prisma.WebmentionWhereInput, number][])),
  ]
  for (const [where, most] of bounds)
    if ((await tx.webmention.count({ where, take: most })) >= most) throw new TooMany('webmentions.tooMany')
}
