/** The counters of cache tags as this process knows them: all that decides whether a cached thing still holds. */
export class TagState {
  /** False until the counters were read, and while the connection that tells of changes is lost: nothing is cached then. */
  coherent = false
  /** Counts changes as they arrive here: "now", for whoever begins to make something. */
  arrivals = 0
  private readonly tags = new Map<string, { number: bigint; arrival: number }>()
  /** Whatever began before this arrival is of an older acquaintance with the database. */
  private floor = 0
  private readonly listeners = new Set<() => void>()

  /** Takes in numbers from the database; older ones than known are late and say nothing. */
  learn(numbers: Iterable<[tag: string, number: bigint]>): void {
    let moved = false
    for (const [tag, number] of numbers) {
      const known = this.tags.get(tag)
      if (known && known.number >= number) continue
      this.arrivals++
      this.tags.set(tag, { number, arrival: this.arrivals })
      moved = true
    }
    if (moved) for (const listener of this.listeners) listener()
  }

  /** Counts everything as moved: what is known of the numbers may be of another database. */
  forgetAll(): void {
    this.tags.clear()
    this.floor = ++this.arrivals
  }

  /** Counts tags as moved before their new numbers arrive. */
  forget(tags: Iterable<string>): void {
    for (const tag of tags) {
      this.arrivals++
      this.tags.set(tag, { number: this.tags.get(tag)?.number ?? 0n, arrival: this.arrivals })
    }
  }

  /** Whether none of the tags has moved since `began` (a former value of `arrivals`). */
  unmovedSince(began: number, tags: Iterable<string>): boolean {
    if (began < this.floor) return false
    for (const tag of tags) if ((this.tags.get(tag)?.arrival ?? 0) > began) return false
    return true
  }

  /** Calls back after every change; returns how to stop. */
  onMove(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

// Next loads the cache handlers, the app and the server as separate bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiTags?: TagState }

export function tagState(): TagState {
  shared.tsuikiTags ??= new TagState()
  return shared.tsuikiTags
}
