import { LRUCache } from 'lru-cache'
import { type TagState, tagState } from './tag-state'

interface Kept<Value> {
  value: Value
  tags: string[]
  /** The counter when its making began. */
  began: number
}

/** What an entry costs besides its value, key and tags. */
const BYTES_OF_AN_ENTRY = 500

/**
 * Keeps what was made, as long as none of its tags moved since the moment its making *began*: a result that was
 * overtaken by a change while it was made is not kept, and one that was kept is not given out after a change.
 */
export class FreshCache<Value extends object> {
  private readonly kept: LRUCache<string, Kept<Value>>

  /** @param sizeOf bytes of a value, without what it costs to keep one at all */
  constructor(
    maxBytes: number,
    private readonly sizeOf: (value: Value) => number,
    private readonly state: TagState = tagState(),
  ) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ value, tags }, key) =>
        BYTES_OF_AN_ENTRY + 2 * (key.length + tags.join().length) + this.sizeOf(value),
    })
  }

  /** The value, if it still holds. */
  fresh(key: string): Value | undefined {
    const entry = this.kept.get(key)
    const holds = entry && this.state.coherent && this.state.unmovedSince(entry.began, entry.tags)
    return holds ? entry.value : undefined
  }

  /** Keeps a value whose making began at that count of `arrivals`, if it can still be known to be fresh. */
  keep(key: string, value: Value, tags: string[], began: number): void {
    if (this.state.coherent && this.state.unmovedSince(began, tags)) this.kept.set(key, { value, tags, began })
  }
}
