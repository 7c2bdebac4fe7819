import type { BlockChange } from '@/lib/diff/bodies'

/** Changes that are shown together, each with its place in the whole list. */
export interface Stretch {
  items: { at: number; change: BlockChange }[]
  isFolded: boolean
}

/** So many blocks that stayed are shown on either side of a change. */
const AROUND = 1
/** Fewer than this are not worth folding. */
const LEAST_FOLDED = 3

/** Parts a difference into what is shown and what is folded away because it stayed. */
export function stretchesOf(changes: BlockChange[]): Stretch[] {
  const isNear = (at: number) =>
    changes.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same')
  const stretches: Stretch[] = []
  for (const [at, change] of changes.entries()) {
    const isFolded = !isNear(at)
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.items.push({ at, change })
    else stretches.push({ items: [{ at, change }], isFolded })
  }
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.items.length >= LEAST_FOLDED,
  }))
}
