import type { BodyNode } from '@/lib/richtext/body'
import { pairsIn, shared } from './likeness'

/** A block with its words, as one side of a comparison. */
export interface Side {
  node: BodyNode
  text: string
}

/** A block whose id stayed is the same one, unless next to nothing of it stayed. */
const SAME_ID_LEAST = 0.15
/** Blocks with different ids are the same one if so much of them is. */
const OTHER_ID_LEAST = 0.5
/** Comparing every block with every other one ends here: the rest counts as new and gone. */
const MOST_COMPARED = 40_000

/**
 * Which block of the older text became which of the newer: by id, then by equal words, then by likeness, most alike first.
 * @returns for each block of the newer one the index of its older self, or null when it is new
 */
export function pair(before: Side[], after: Side[]): (number | null)[] {
  const pairs: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  const join = (older: number, newer: number) => {
    pairs[newer] = older
    free.delete(older)
  }
  const waiting = () => [...after.entries()].filter(([at]) => pairs[at] === null)

  const byId = new Map(before.map(({ node }, at) => [idOf(node), at]))
  for (const [at, side] of after.entries()) {
    const older = byId.get(idOf(side.node))
    if (older !== undefined && free.has(older) && isSameBlock(before[older], side)) join(older, at)
  }
  const byText = new Map<string, number[]>()
  for (const older of free) {
    const text = before[older]?.text ?? ''
    const same = byText.get(text)
    if (same) same.push(older)
    else byText.set(text, [older])
  }
  for (const [at, side] of waiting()) {
    const older = side.text === '' ? undefined : byText.get(side.text)?.shift()
    if (older !== undefined) join(older, at)
  }
  for (const { older, newer } of alike(
    before,
    after,
    [...free],
    waiting().map(([at]) => at),
  )) {
    if (free.has(older) && pairs[newer] === null) join(older, newer)
  }
  return pairs
}

const idOf = ({ attrs }: BodyNode) => attrs?.id

/** A body has one block of footnotes at most. */
function isSameBlock(older: Side | undefined, newer: Side): boolean {
  if (!older) return false
  if (older.node.type === newer.node.type && (older.text === newer.text || older.text === '' || newer.text === ''))
    return true
  return shared(pairsIn(older.text), pairsIn(newer.text)) >= SAME_ID_LEAST
}

/** Pairs of blocks that are more alike than not, most alike first. */
function alike(before: Side[], after: Side[], older: number[], newer: number[]) {
  if (older.length * newer.length > MOST_COMPARED) return []
  const counted = (sides: Side[], at: number) => ({
    at,
    type: sides[at]?.node.type,
    pairs: pairsIn(sides[at]?.text ?? ''),
  })
  const olds = older.map((at) => counted(before, at))
  return newer
    .map((at) => counted(after, at))
    .flatMap((young) => olds.map((old) => ({ older: old.at, newer: young.at, likeness: likenessOf(old, young) })))
    .filter(({ likeness }) => likeness >= OTHER_ID_LEAST)
    .sort((one, other) => other.likeness - one.likeness)
}

interface Counted {
  type: string | undefined
  pairs: Map<string, number>
}

/** Two blocks of footnotes are one whatever they say: no body has two. Without words nothing is alike. */
function likenessOf(older: Counted, newer: Counted): number {
  if (older.type === 'footnotes' || newer.type === 'footnotes') return older.type === newer.type ? 1 : 0
  return older.pairs.size === 0 || newer.pairs.size === 0 ? 0 : shared(older.pairs, newer.pairs)
}
