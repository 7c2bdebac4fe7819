/** How alike two texts are, from 0 to 1, by the pairs of characters that they share (Sørensen–Dice). */
export function likeness(one: string, other: string): number {
  return shared(pairsIn(one), pairsIn(other))
}

/** The pairs of neighbouring characters of a text, each with its number; white space says nothing. */
export function pairsIn(text: string): Map<string, number> {
  const dense = text.replace(/\s+/g, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at < Math.max(1, dense.length - 1); at++) {
    const pair = dense.slice(at, at + 2)
    if (pair !== '') pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** The same for texts whose pairs are counted already. */
export function shared(one: Map<string, number>, other: Map<string, number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0)
  const all = total(one) + total(other)
  return all === 0 ? 1 : (2 * common) / all
}

const total = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0)
