import type { Body, BodyNode } from '@/lib/richtext/body'
import { pair, type Side } from './pairing'
import { type Run, replaced, runsBetween } from './texts'
import { wordsIn } from './words'

/** Changed words of both texts that are compared: a whole article of great length, but no book. */
const MOST_CHARACTERS = 120_000

/**
 * What became of one block. `form`: its words stayed, but not what they look like or where they lead: a heading became a
 * paragraph, a link has another address.
 */
export type BlockChange =
  | { kind: 'same'; before: BodyNode; after: BodyNode; text: string }
  | { kind: 'added'; after: BodyNode; text: string }
  | { kind: 'removed'; before: BodyNode; text: string }
  | { kind: 'moved'; before: BodyNode; after: BodyNode; text: string }
  | { kind: 'form'; before: BodyNode; after: BodyNode; text: string; isMoved: boolean }
  | { kind: 'changed'; before: BodyNode; after: BodyNode; runs: Run[]; isMoved: boolean }

/** The difference of two texts, block by block in the order of the newer one; what is gone stands where it stood. */
export function difference(before: Body, after: Body): BlockChange[] {
  const [olds, youngs] = [before.content.map(sideOf), after.content.map(sideOf)]
  const changeOf = comparison()
  const pairs = pair(olds, youngs)
  const standing = longestRising(pairs)
  const paired = new Set(pairs)
  const changes: BlockChange[] = []
  let waiting: BlockChange[] = [] // new and moved ones since the last block that stands where it stood
  let at = 0
  const removedUntil = (end: number) => {
    for (; at < end; at++) {
      const side = olds[at]
      if (side && !paired.has(at)) changes.push({ kind: 'removed', before: side.node, text: side.text })
    }
  }
  for (const [newer, young] of youngs.entries()) {
    const older = pairs[newer] ?? null
    const old = older === null ? undefined : olds[older]
    if (older === null || !old) waiting.push({ kind: 'added', after: young.node, text: young.text })
    else if (!standing.has(newer)) waiting.push(changeOf(old, young, true))
    else {
      removedUntil(older)
      changes.push(...waiting, changeOf(old, young, false))
      waiting = []
      at = older + 1
    }
  }
  removedUntil(olds.length)
  return [...changes, ...waiting]
}

/** Whether anything changed at all. */
export const isDifferent = (changes: BlockChange[]): boolean => changes.some(({ kind }) => kind !== 'same')

const sideOf = (node: BodyNode): Side => ({ node, text: wordsIn(node) })

/** Compares pairs of blocks of one body; when it has looked at enough words, a changed text is shown in place of the other. */
function comparison(): (old: Side, young: Side, isMoved: boolean) => BlockChange {
  let left = MOST_CHARACTERS
  return (old, young, isMoved) => {
    const both = { before: old.node, after: young.node }
    if (old.text !== young.text) {
      left -= old.text.length + young.text.length
      const runs = (left > 0 ? runsBetween : replaced)(old.text, young.text)
      return { kind: 'changed', ...both, runs, isMoved }
    }
    if (formOf(old.node) !== formOf(young.node)) return { kind: 'form', ...both, text: young.text, isMoved }
    return { kind: isMoved ? 'moved' : 'same', ...both, text: young.text }
  }
}

/** A block without its ids, with keys in one order: what readers see of it. */
const formOf = (node: BodyNode): string =>
  JSON.stringify(node, (key, value: unknown) => {
    if (key === 'id' || value === null) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })

/** Which blocks of the newer text stand in the same order as before: the most that can (longest increasing subsequence). */
function longestRising(pairs: (number | null)[]): Set<number> {
  const ends: { value: number; at: number }[] = [] // the lowest end of a rising row of each length
  const previous = new Map<number, number>()
  for (const [at, value] of pairs.entries()) {
    if (value === null) continue
    const found = ends.findIndex((end) => end.value >= value)
    const length = found < 0 ? ends.length : found
    const last = ends[length - 1]
    if (last) previous.set(at, last.at)
    ends[length] = { value, at }
  }
  const rising = new Set<number>()
  for (let at = ends.at(-1)?.at; at !== undefined; at = previous.get(at)) rising.add(at)
  return rising
}
