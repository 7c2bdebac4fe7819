import { LRUCache } from 'lru-cache'

/** Which listening sessions said that they have heard which expiries. */
export class Hearing {
  private readonly heard = new LRUCache<string, Set<number>>({ max: 10_000 })
  private readonly waiting = new Set<() => void>()
  private readonly followers = new Set<(session: number, expiries: string[]) => void>()

  /** Has everything that is counted told to a copy in another thread. */
  follow(follower: (session: number, expiries: string[]) => void): void {
    this.followers.add(follower)
  }

  /** Counts what a session says it has heard. */
  count(session: number, expiries: string[]): void {
    for (const follower of this.followers) follower(session, expiries)
    for (const expiry of expiries) {
      const sessions = this.heard.get(expiry) ?? new Set()
      this.heard.set(expiry, sessions.add(session))
    }
    for (const look of this.waiting) look()
  }

  /** Resolves when all these sessions have heard all these expiries, or after `patience` milliseconds. */
  everyone(sessions: number[], expiries: string[], patience: number): Promise<void> {
    const isHeard = () =>
      expiries.every((expiry) => sessions.every((session) => this.heard.get(expiry)?.has(session) ?? false))
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(late)
        this.waiting.delete(look)
        resolve()
      }
      const look = () => isHeard() && done()
      const late = setTimeout(done, patience)
      this.waiting.add(look)
      look()
    })
  }
}

// The server hears, the app's verbs wait: separate bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiHearing?: Hearing }

export function hearing(): Hearing {
  shared.tsuikiHearing ??= new Hearing()
  return shared.tsuikiHearing
}
