import { LRUCache } from 'lru-cache'
import { instant, LEASE_MS } from './tag-state'

/** What is learnt of the sessions that listen; a copy in another thread is told the same. Instants are of `instant()`. */
export type Word =
  /** A session says which expiries it has heard. */
  | { kind: 'heard'; session: number; expiries: string[] }
  /** These sessions were listening at that moment. */
  | { kind: 'met'; sessions: number[]; at: number }
  /** A session says that its process serves no more. */
  | { kind: 'left'; session: number }

/** Who listens to expiries, and who has heard which. */
export class Hearing {
  private readonly heard = new LRUCache<string, Set<number>>({ max: 10_000 })
  private readonly lastMet = new Map<number, number>()
  private readonly waiting = new Set<() => void>()
  private readonly followers = new Set<(word: Word) => void>()

  /** Takes in a word, and tells the copies. */
  take(word: Word): void {
    if (word.kind === 'heard') this.note(word.session, word.expiries)
    if (word.kind === 'met') this.meet(word.sessions, word.at)
    if (word.kind === 'left') this.lastMet.delete(word.session)
    for (const follower of this.followers) follower(word)
    for (const look of this.waiting) look()
  }

  /** Has every further word told to a copy. */
  follow(follower: (word: Word) => void): void {
    this.followers.add(follower)
  }

  /**
   * Resolves when all sessions that listen now have heard all these expiries, or have left, or after LEASE_MS. A session that
   * vanished without a word counts until then, too: its process may not have noticed, and trusts itself for so long.
   */
  everyone(expiries: string[]): Promise<void> {
    const sessions = [...this.lastMet.keys()]
    const hasHeard = (session: number) => expiries.every((expiry) => this.heard.get(expiry)?.has(session))
    const isHeard = () => sessions.every((session) => !this.lastMet.has(session) || hasHeard(session))
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(late)
        this.waiting.delete(look)
        resolve()
      }
      const look = () => isHeard() && done()
      const late = setTimeout(done, LEASE_MS)
      this.waiting.add(look)
      look()
    })
  }

  private note(session: number, expiries: string[]): void {
    this.lastMet.set(session, instant())
    for (const expiry of expiries) this.heard.set(expiry, (this.heard.get(expiry) ?? new Set()).add(session))
  }

  private meet(sessions: number[], at: number): void {
    for (const session of sessions) this.lastMet.set(session, at)
    for (const [session, last] of this.lastMet) if (last < at - LEASE_MS) this.lastMet.delete(session)
  }
}

// The server hears, the app's verbs wait: separate bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiHearing?: Hearing }

export function hearing(): Hearing {
  shared.tsuikiHearing ??= new Hearing()
  return shared.tsuikiHearing
}
