/** Reads of one address: by people, and by robots. */
export interface Reads {
  reads: number
  robots: number
}

/** Reads by percent-encoded path. */
export type ReadsByPath = Map<string, Reads>

/** While none can be written, more addresses than these are not remembered. */
const MOST_PATHS = 50_000

/** Reads that were counted and are not yet written. What writes them is handed in by the job that does (lib/worker/reads.ts). */
export class PendingReads {
  private counts: ReadsByPath = new Map()
  private write: (counts: ReadsByPath) => Promise<void> = async () => {}

  add(counts: ReadsByPath): void {
    for (const [path, { reads, robots }] of counts) {
      const known = this.counts.get(path)
      if (!known && this.counts.size >= MOST_PATHS) continue
      this.counts.set(path, { reads: (known?.reads ?? 0) + reads, robots: (known?.robots ?? 0) + robots })
    }
  }

  writeWith(write: (counts: ReadsByPath) => Promise<void>): void {
    this.write = write
  }

  /** Writes what was counted; when that fails, it is written the next time. */
  async flush(): Promise<void> {
    const counts = this.counts
    if (counts.size === 0) return
    this.counts = new Map()
    await this.write(counts).catch(() => this.add(counts))
  }
}

// The server counts, a job of the app writes: separate bundles of one thread.
const shared = globalThis as typeof globalThis & { tsuikiReads?: PendingReads; tsuikiMissed?: PendingReads }

export function pendingReads(): PendingReads {
  shared.tsuikiReads ??= new PendingReads()
  return shared.tsuikiReads
}

/** Of addresses where nothing is. */
export function pendingMissed(): PendingReads {
  shared.tsuikiMissed ??= new PendingReads()
  return shared.tsuikiMissed
}
