/**
 * How long a process may trust what it knows after the database last answered it. A writer that gets no sign from a process
 * waits so long: by then that process trusts itself no more.
 */
export const LEASE_MS = 3_000

/** What is told to a tag state, in an order that matters; a copy in another thread is told the same. Instants are of `instant()`. */
export type Step =
  | { kind: 'catchUp'; numbers: [tag: string, number: bigint][]; askedAt: number }
  | { kind: 'learn'; numbers: [tag: string, number: bigint][] }
  | { kind: 'hear'; askedAt: number }
  | { kind: 'lose' }
  | { kind: 'giveUp' }

/** Now, in milliseconds of a clock that never goes back and is the same in all threads. */
export const instant = () => performance.timeOrigin + performance.now()

/** The counters of cache tags as this process knows them: all that decides whether a cached thing still holds. */
export class TagState {
  /** Counts changes as they arrive here: "now", for whoever begins to make something. */
  arrivals = 0
  /** Whether the database was tried and did not answer: nobody need wait for it. */
  unreachable = false
  /** Whether this process ever heard of changes: it serves. */
  hasFollowed = false
  /** How many steps were taken. */
  steps = 0
  private connected = false
  private heardAt = Number.NEGATIVE_INFINITY
  private readonly tags = new Map<string, { number: bigint; arrival: number }>()
  /** Whatever began before this arrival is of an older acquaintance with the database. */
  private floor = 0
  private readonly movers = new Set<() => void>()
  private readonly followers = new Set<(step: Step) => void>()
  private waiting: { until: () => boolean; resolve: () => void }[] = []

  /** False until the counters were read, and while nobody tells of changes: nothing counts as fresh then. */
  get coherent(): boolean {
    return this.connected && instant() - this.heardAt < LEASE_MS
  }

  /**
   * Takes in all numbers after a connection was made; from now on changes are told. Numbers that went back are those of another
   * database, an older one that was put back for instance.
   * @param askedAt when the numbers were asked for
   */
  catchUp(numbers: [tag: string, number: bigint][], askedAt = instant()): void {
    this.take({ kind: 'catchUp', numbers, askedAt })
  }

  /** Takes in numbers from the database; older ones than known are late and say nothing. */
  learn(numbers: [tag: string, number: bigint][]): void {
    this.take({ kind: 'learn', numbers })
  }

  /** The database answered something that was asked at that moment: every change before it has been told. */
  hear(askedAt: number): void {
    this.take({ kind: 'hear', askedAt })
  }

  /** The connection is lost: what changes from now on is not told. */
  lose(): void {
    this.take({ kind: 'lose' })
  }

  /** The database cannot be reached at present. */
  giveUp(): void {
    this.take({ kind: 'giveUp' })
  }

  /** Does what it is told, and tells its copies. */
  take(step: Step): void {
    if (step.kind === 'catchUp') this.begin(step.numbers)
    if (step.kind === 'learn') this.note(step.numbers)
    if (step.kind === 'catchUp' || step.kind === 'hear') this.heardAt = Math.max(this.heardAt, step.askedAt)
    if (step.kind === 'lose') this.connected = false
    if (step.kind === 'giveUp') this.unreachable = true
    this.steps++
    for (const follower of this.followers) follower(step)
    this.release()
  }

  /** Has every further step told to a copy. */
  follow(follower: (step: Step) => void): void {
    this.followers.add(follower)
  }

  /** Resolves as soon as it is known where we stand: coherent, or without a database. */
  settled(): Promise<void> {
    return this.once(() => this.coherent || this.unreachable)
  }

  /** Resolves when so many steps were taken: a copy knows then what the original knew. */
  reached(steps: number): Promise<void> {
    return this.once(() => this.steps >= steps)
  }

  /** The tag's number as last heard; 0 for one that never moved. */
  numberOf(tag: string): bigint {
    return this.tags.get(tag)?.number ?? 0n
  }

  /** Whether none of the tags has moved since `began` (a former value of `arrivals`). */
  unmovedSince(began: number, tags: Iterable<string>): boolean {
    if (began < this.floor) return false
    for (const tag of tags) if ((this.tags.get(tag)?.arrival ?? 0) > began) return false
    return true
  }

  /** Calls back after every change; returns how to stop. */
  onMove(mover: () => void): () => void {
    this.movers.add(mover)
    return () => this.movers.delete(mover)
  }

  private begin(numbers: [tag: string, number: bigint][]): void {
    const counted = new Map(numbers)
    if ([...this.tags].some(([tag, known]) => (counted.get(tag) ?? 0n) < known.number)) this.forgetAll()
    this.note(numbers)
    this.connected = true
    this.hasFollowed = true
    this.unreachable = false
  }

  private note(numbers: [tag: string, number: bigint][]): void {
    let moved = false
    for (const [tag, number] of numbers) {
      const known = this.tags.get(tag)
      if (known && known.number >= number) continue
      this.arrivals++
      this.tags.set(tag, { number, arrival: this.arrivals })
      moved = true
    }
    if (moved) for (const mover of this.movers) mover()
  }

  /** Counts everything as moved. */
  private forgetAll(): void {
    this.tags.clear()
    this.floor = ++this.arrivals
  }

  private once(until: () => boolean): Promise<void> {
    if (until()) return Promise.resolve()
    return new Promise((resolve) => this.waiting.push({ until, resolve }))
  }

  private release(): void {
    if (this.waiting.length === 0) return
    const waiting = this.waiting
    this.waiting = []
    for (const one of waiting) {
      if (one.until()) one.resolve()
      else this.waiting.push(one)
    }
  }
}

// The app and the server are separate bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiTags?: TagState }

export function tagState(): TagState {
  shared.tsuikiTags ??= new TagState()
  return shared.tsuikiTags
}
