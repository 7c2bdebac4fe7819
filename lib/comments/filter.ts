import { createHash } from 'node:crypto'
import { tags } from '@/lib/cache'
import type { SqlTx } from '@/lib/db/client'
import { remembering } from '@/lib/freshness/remembering'
import { EXAMPLES } from './examples'
import { likelihood, type Weights } from './likelihood'
import { TRAITS_REVISION, type Traited, traitsOf } from './traits'

/** What was learned, as it stands in the database. */
export interface Filter {
  edition: number
  lessons: string
  learned: number
  weights: Weights
}

/** What the filter holds of a comment. */
export type Opinion = 'surely' | 'like' | 'no'

/** Of the likelihoods: these are spam, those only resemble it. */
const SURELY_SPAM = 0.95
const LIKE_SPAM = 0.6
/** What a blog has decided itself is believed sooner than examples, which know neither its subject nor its readers. */
const LIKE_EXAMPLES = 0.85
const ENOUGH_DECISIONS = 100

/** The filter whose weights this process read last: half a megabyte, which is read again only when it is another. */
let known: Filter | null = null

/** The filter as it is now; null before it was ever made. @param tx that has not made it itself, for what it reads is remembered */
export const filterIn = remembering([tags.spamFilter], async (tx: SqlTx): Promise<Filter | null> => {
  const [row] = await tx.$queryRaw<(Omit<Filter, 'weights'> & { weights: Uint8Array | null })[]>`
    select edition, lessons, learned, case when
      (edition, lessons) is distinct from (${known?.edition ?? 0}::int, ${known?.lessons ?? ''}::text) then weights end as weights
    from "SpamFilter" where id = 1`
  if (!row) return null
  // copied, since the bytes lie anywhere in a larger buffer, and numbers of four bytes must not
  if (row.weights) known = { ...row, weights: new Float32Array(new Uint8Array(row.weights).buffer) }
  return known
})

/** What a filter holds of a comment: nothing before it has learned anything. */
export function opinionOf(filter: Filter | null, comment: Traited): Opinion {
  if (!filter) return 'no'
  const { weights, learned } = filter
  const spam = likelihood(weights, traitsOf(comment))
  const own = Math.min(1, learned / ENOUGH_DECISIONS)
  if (spam >= SURELY_SPAM && own >= 0.25) return 'surely'
  return spam >= LIKE_EXAMPLES + (LIKE_SPAM - LIKE_EXAMPLES) * own ? 'like' : 'no'
}

/** Names what a filter is made from: two filters of the same lessons are the same. */
export function lessonsDigest(lessons: { id: number; taught: unknown; editedAt: Date | null }[]): string {
  const digest = createHash('sha256').update(`${TRAITS_REVISION} ${EXAMPLES.length}`)
  for (const { id, taught, editedAt } of lessons) digest.update(` ${id} ${taught} ${editedAt?.getTime() ?? ''}`)
  return digest.digest('base64url')
}
