/** Chance that falls the same at every run. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  oneOf<T>(things: readonly T[]): T
}

/** Knuth's linear congruential generator (TAOCP 3.3.4, table 1, line 16). */
export function seededChance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return { next, oneOf: <T>(things: readonly T[]) => things[Math.floor(next() * things.length)] as T }
}
