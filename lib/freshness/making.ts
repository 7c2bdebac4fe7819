import { AsyncLocalStorage } from 'node:async_hooks'

/** What is learnt about an answer while the app makes it. */
interface Making {
  /** Cache tags of everything it was made of. */
  tags: Set<string>
  /** Whether the page says that everybody gets the same. */
  isForEveryone: boolean
  /** Entries under way, whose tags are not known yet. */
  pending: Promise<unknown>[]
}

/** An answer, and what was learnt while it was made. */
export interface Learnt<Result> {
  made: Result
  tags: string[]
  isForEveryone: boolean
}

// The app, its cache and the server are bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiMaking?: AsyncLocalStorage<Making> }
shared.tsuikiMaking ??= new AsyncLocalStorage()
const storage = shared.tsuikiMaking

/** Has one answer made, and tells what was learnt meanwhile. */
export async function learning<Result>(make: () => Promise<Result>): Promise<Learnt<Result>> {
  const making: Making = { tags: new Set(), isForEveryone: false, pending: [] }
  const made = await storage.run(making, make)
  await Promise.all(making.pending)
  return { made, tags: [...making.tags], isForEveryone: making.isForEveryone }
}

/** The answer being made shows something with these tags; a promise of them is waited for. */
export function nameTags(tags: string[] | Promise<string[]>): void {
  const making = storage.getStore()
  if (!making) return
  const add = (names: string[]) => {
    for (const name of names) making.tags.add(name)
  }
  if (Array.isArray(tags)) add(tags)
  else making.pending.push(tags.then(add, () => {})) // what failed is shown by nobody
}

/** The page being made is the same for everybody. */
export function nameForEveryone(): void {
  const making = storage.getStore()
  if (making) making.isForEveryone = true
}
