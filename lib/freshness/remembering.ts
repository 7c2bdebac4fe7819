import { type TagState, tagState } from './tag-state'

interface Remembered<Value> {
  value: Value
  /** The counter when it was asked for. */
  began: number
}

/**
 * A question whose answer is remembered in this process until one of these tags moves. A process that hears of no changes (a
 * command, a test, one that lost the database) asks each time. For what verbs go by; what pages show is a `keptRead`.
 * @param ask whom it is asked of, a transaction for instance, changes nothing about its answer
 */
export function remembering<Value, Asked extends unknown[]>(
  tags: string[],
  ask: (...asked: Asked) => Promise<Value>,
  state: () => TagState = tagState,
): (...asked: Asked) => Promise<Value> {
  let remembered: Remembered<Value> | undefined
  return async (...asked) => {
    const { coherent, arrivals: began } = state()
    if (remembered && coherent && state().unmovedSince(remembered.began, tags)) return remembered.value
    const value = await ask(...asked)
    remembered = coherent ? { value, began } : undefined
    return value
  }
}
