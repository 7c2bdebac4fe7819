import { LRUCache } from 'lru-cache'
import { type TagState, tagState } from '@/lib/freshness/tag-state'

interface Kept<Value> {
  value: Value
  tags: string[]
  /** The counter when its making began. */
  began: number
}

/** Of keys that were asked for in vain, together. */
const MOST_CHARACTERS = 2_000_000

/**
 * Keeps what was made, as long as none of its tags moved since the moment its making *began*: a result that was
 * overtaken by a change while it was made is not kept, and one that was kept is not given out after a change.
 */
export class FreshCache<Value extends object> {
  private readonly kept: LRUCache<string, Kept<Value>>
  /** For each key that was asked for in vain: the counter at that moment. */
  private readonly misses = new LRUCache<string, { began: number }>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, key) => key.length + 1,
  })

  constructor(
    maxBytes: number,
    private readonly sizeOf: (value: Value) => number,
    private readonly state: TagState = tagState(),
  ) {
    this.kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: (entry) => Math.max(1, this.sizeOf(entry.value)) })
  }

  get(key: string, furtherTags: string[] = []): Value | undefined {
    const entry = this.kept.get(key)
    if (entry && this.state.coherent && this.state.unmovedSince(entry.began, [...entry.tags, ...furtherTags]))
      return entry.value
    if (this.state.coherent && !this.misses.has(key)) this.misses.set(key, { began: this.state.arrivals })
    return undefined
  }

  /** Keeps a value if it can still be known to be fresh. */
  set(key: string, value: Value, tags: string[]): void {
    const miss = this.misses.get(key)
    this.misses.delete(key)
    if (!miss || !this.state.coherent || !this.state.unmovedSince(miss.began, tags)) return
    this.kept.set(key, { value, tags, began: miss.began })
  }
}
