/** The words of a draft, whatever form their body has. */
export interface Words {
  title: string
  body: unknown
}

/** Where the words stand, for the author to see. `Kept` is what is written: an article's words, or an addendum's. */
export type Standing<Kept = Words> =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** It did not arrive; it is tried again, and kept here meanwhile. */
  | { kind: 'offline'; error: string }
  /** Somebody saved in between: both texts exist, the author chooses. */
  | { kind: 'stale'; stored: Kept & { revision: number } }
  /** It will not be taken as it is: signed out, too long. */
  | { kind: 'refused'; error: string }

/** What became of one save. */
export type Answer<Kept = Words> =
  | { kind: 'saved'; revision: number }
  | { kind: 'stale'; stored: Kept & { revision: number } }
  | { kind: 'refused'; error: string }

export interface Means<Kept = Words> {
  /** Rejects when the server cannot be reached, or is broken. */
  send: (words: Kept & { revision: number }) => Promise<Answer<Kept>>
  /** Outlives the page, and the browser. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Told whenever the standing changes. */
  tell: (standing: Standing<Kept>) => void
  now?: () => Date
}

/** A pause in typing after which is saved; and how long is typed at most without. */
const PAUSE_MS = 1_000
const AT_LATEST_MS = 2_000
const RETRY_MS = 4_000

/** What the browser holds until the server has it. */
export type Journal<Kept = Words> = Kept & {
  revision: number
  /** Milliseconds since 1970. */
  at: number
}

/** What the browser still holds of these words since the last visit; null when the server has them all. */
export function journalOf<Kept = Words>(storage: Means['storage'], key: string): Journal<Kept> | null {
  try {
    const journal = JSON.parse(storage.getItem(key) ?? 'null') as Journal<Kept> | null
    return typeof journal?.revision === 'number' ? journal : null
  } catch {
    return null
  }
}

/**
 * Keeps a draft safe while it is written: at once in the browser, and within two seconds at the server; one save at a time, in
 * order, each naming the revision that it saw. Nothing is overwritten that it has not seen.
 */
export class DraftKeeper<Kept extends object = Words> {
  private words: Kept | null = null
  private changedAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> | null = null
  private stopped = false

  constructor(
    private readonly key: string,
    private revision: number,
    private readonly means: Means<Kept>,
  ) {}

  /** The revision that the next save names. */
  get seen(): number {
    return this.revision
  }

  /** Takes in what was typed. */
  change(words: Kept): void {
    const now = Date.now()
    if (this.words === null) this.changedAt = now
    this.words = words
    this.writeJournal(words)
    if (this.stopped) return
    if (!this.sending) this.means.tell({ kind: 'waiting' })
    this.plan(Math.min(PAUSE_MS, Math.max(0, this.changedAt + AT_LATEST_MS - now)))
  }

  /** Saves now what is not saved yet. @returns whether the server has everything */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.words !== null && !this.stopped) {
      this.sending ??= this.sendOnce()
      if (
        !(await this.sending.then(
          () => true,
          () => false,
        ))
      )
        return false
    }
    return this.words === null && !this.stopped
  }

  /** The author has seen what is stored, and goes on from there with their own words. */
  settle(words: Kept, revision: number): void {
    this.revision = revision
    this.stopped = false
    this.words = null
    this.change(words)
  }

  /** Ends: nothing is sent any more. What was not sent stays in the browser. */
  end(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private plan(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), wait)
  }

  private async sendOnce(): Promise<void> {
    const sent = this.words
    if (sent === null) return
    this.changedAt = Date.now()
    this.means.tell({ kind: 'saving' })
    try {
      const answer = await this.means.send({ ...sent, revision: this.revision })
      if (answer.kind === 'saved') this.take(sent, answer.revision)
      else {
        this.stopped = true
        this.means.tell(answer)
      }
    } catch (error) {
      this.means.tell({ kind: 'offline', error: String(error) })
      this.plan(RETRY_MS)
      throw error
    } finally {
      this.sending = null
    }
  }

  private take(sent: Kept, revision: number): void {
    this.revision = revision
    if (this.words === sent) {
      this.words = null
      this.clearJournal()
      this.means.tell({ kind: 'saved', at: this.means.now?.() ?? new Date() })
    } else if (this.words) this.writeJournal(this.words) // typed meanwhile, upon what is stored now
  }

  private writeJournal(words: Kept): void {
    const journal: Journal<Kept> = { ...words, revision: this.revision, at: Date.now() }
    try {
      this.means.storage.setItem(this.key, JSON.stringify(journal))
    } catch {} // storage is full or switched off: the server is what remains
  }

  private clearJournal(): void {
    try {
      this.means.storage.removeItem(this.key)
    } catch {}
  }
}
