import { type TagState, tagState } from './tag-state'

interface Remembered<Value> {
  value: Value
  /** The counter when it was asked for. */
  began: number
}

/**
 * A question whose answer is remembered in this process until one of these tags moves. A process that hears of no changes (a
 * command, a test, one that lost the database) asks each time.
 */
export function remembering<Value>(
  tags: string[],
  ask: () => Promise<Value>,
  state: () => TagState = tagState,
): () => Promise<Value> {
  let remembered: Remembered<Value> | undefined
  return async () => {
    const { coherent, arrivals: began } = state()
    if (remembered && coherent && state().unmovedSince(remembered.began, tags)) return remembered.value
    const value = await ask()
    remembered = coherent ? { value, began } : undefined
    return value
  }
}
