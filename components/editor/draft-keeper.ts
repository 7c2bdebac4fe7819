import type { Journals } from './journals'

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

/** Words on their way to the server, as `lib/revisions.ts` counts them. */
export type Sent<Kept = Words> = Kept & {
  revision: number
  writer: string
  turn: number
  heirOf?: { writer: string; turn: number }
}

export interface Means<Kept = Words> {
  /** Rejects when the server cannot be reached, or is broken. */
  send: (words: Sent<Kept>) => Promise<Answer<Kept>>
  journals: Pick<Journals, 'write' | 'remove'>
  /** Told whenever the standing changes. */
  tell: (standing: Standing<Kept>) => void
  /** When there is time to read a long text and to write it down, as soon after a stroke as it does not hold up the next. */
  later: (work: () => void) => void
  now?: () => Date
}

/** A pause in typing after which is saved; and how long is typed at most without. */
const PAUSE_MS = 1_000
const AT_LATEST_MS = 2_000
const RETRY_MS = 4_000

/** What the browser holds until the server has it. */
export type Journal<Kept = Words> = Kept & {
  revision: number
  /** The window that it was typed in, and the last save of that window: these words hold what it sent. */
  writer: string
  turn: number
  /** Milliseconds since 1970. */
  at: number
}

/** What the browser still holds of these words since the last visit; null when the server has them all. */
export async function journalOf<Kept = Words>(
  journals: Pick<Journals, 'read'>,
  key: string,
): Promise<Journal<Kept> | null> {
  const journal = (await journals.read(key)) as Journal<Kept> | undefined
  return typeof journal?.revision === 'number' ? journal : null
}

/**
 * How a journal stands to what is stored: it goes on `upon` that; it is `behind` a later save of the same window, which holds all
 * its words; or somebody else has saved `apart` from it.
 */
export function placeOf(
  journal: Pick<Journal<unknown>, 'revision' | 'writer' | 'turn'>,
  stored: { revision: number; writer: string | null; turn: number },
): 'upon' | 'behind' | 'apart' {
  if (stored.writer === journal.writer) return stored.turn > journal.turn ? 'behind' : 'upon'
  return journal.revision === stored.revision ? 'upon' : 'apart'
}

/**
 * Keeps a draft safe while it is written: at once in the browser, and within two seconds at the server; one save at a time, in
 * order, each naming the revision that it saw. Nothing is overwritten that it has not seen.
 */
export class DraftKeeper<Kept extends object = Words> {
  /** How to read what the server has not acknowledged; null when it has everything. */
  private unsaved: (() => Kept) | null = null
  private changes = 0
  private turn = 0
  private readonly writer = crypto.randomUUID()
  /** The window whose words these are, as long as this one has saved nothing. */
  private heirOf: { writer: string; turn: number } | undefined
  private changedAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private isJournalPlanned = false
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

  /** Whether something was typed that the server does not have. */
  get isBehind(): boolean {
    return this.unsaved !== null
  }

  /** Goes on with what another window typed and could not save. */
  inherit({ writer, turn }: Journal<Kept>, read: () => Kept): void {
    this.heirOf = { writer, turn }
    this.change(read)
  }

  /** Takes in that something was typed. @param read reads it, now and then */
  change(read: () => Kept): void {
    const now = Date.now()
    if (this.unsaved === null) this.changedAt = now
    this.unsaved = read
    this.changes++
    this.planJournal()
    if (this.stopped) return
    if (!this.sending) this.means.tell({ kind: 'waiting' })
    this.plan(Math.min(PAUSE_MS, Math.max(0, this.changedAt + AT_LATEST_MS - now)))
  }

  /** Saves now what is not saved yet. @returns whether the server has everything */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.unsaved !== null && !this.stopped) {
      this.sending ??= this.sendOnce()
      if (
        !(await this.sending.then(
          () => true,
          () => false,
        ))
      )
        return false
    }
    return this.unsaved === null && !this.stopped
  }

  /** The author has seen what is stored, and goes on from there with their own words. */
  settle(read: () => Kept, revision: number): void {
    this.revision = revision
    this.stopped = false
    this.unsaved = null
    this.change(read)
  }

  /** Writes down in the browser what is not saved yet. */
  note(): void {
    if (this.unsaved !== null) this.write(this.unsaved())
  }

  /** Ends: nothing is sent any more. What was not sent stays in the browser. */
  end(): void {
    this.stopped = true
    clearTimeout(this.timer)
    this.note()
  }

  /** Ends, and what was not sent is not wanted any more. */
  forget(): void {
    this.unsaved = null
    this.end()
    this.means.journals.remove(this.key)
  }

  private write(words: Kept): void {
    const { revision, writer, turn } = this
    const window = turn === 0 && this.heirOf ? this.heirOf : { writer, turn }
    this.means.journals.write(this.key, { ...words, revision, ...window, at: Date.now() })
  }

  private plan(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), wait)
  }

  private async sendOnce(): Promise<void> {
    if (this.unsaved === null) return
    const changes = this.changes
    this.changedAt = Date.now()
    this.means.tell({ kind: 'saving' })
    try {
      const words = this.unsaved()
      const { revision, writer, heirOf } = this
      const turn = ++this.turn
      this.write(words) // first: what the server has may never be newer than what is kept here, and not told by its turn
      const answer = await this.means.send({ ...words, revision, writer, turn, ...(heirOf && { heirOf }) })
      if (answer.kind === 'saved') this.take(changes, answer.revision)
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

  private take(changes: number, revision: number): void {
    this.revision = revision
    if (this.changes > changes)
      this.note() // typed meanwhile, upon what is stored now
    else {
      this.unsaved = null
      this.means.journals.remove(this.key)
      this.means.tell({ kind: 'saved', at: this.means.now?.() ?? new Date() })
    }
  }

  /** Reading a long text at each stroke would be felt. */
  private planJournal(): void {
    if (this.isJournalPlanned) return
    this.isJournalPlanned = true
    this.means.later(() => {
      this.isJournalPlanned = false
      this.note()
    })
  }
}
