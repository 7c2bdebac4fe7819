import { AsyncLocalStorage } from 'node:async_hooks'

/** What is learnt about an answer while the app makes it. */
interface Making {
  /** Cache tags of everything it was made of. */
  tags: Set<string>
  /** Whether it says so by `forEveryone`. */
  isForEveryone: boolean
}

/** An answer, and what was learnt while it was made. */
export interface Learnt<Result> {
  made: Result
  tags: string[]
  isForEveryone: boolean
}

// The app and the server are bundles of one process.
const shared = globalThis as typeof globalThis & { tsuikiMaking?: AsyncLocalStorage<Making> }
shared.tsuikiMaking ??= new AsyncLocalStorage()
const storage = shared.tsuikiMaking

/** Has one answer made, and tells what was learnt meanwhile. */
export async function learning<Result>(make: () => Promise<Result>): Promise<Learnt<Result>> {
  const making: Making = { tags: new Set(), isForEveryone: false }
  const made = await storage.run(making, make)
  return { made, tags: [...making.tags], isForEveryone: making.isForEveryone }
}

/** The answer being made shows something with these tags. */
export function nameTags(tags: string[]): void {
  const making = storage.getStore()
  for (const tag of tags) making?.tags.add(tag)
}

/**
 * Said first by a page that shows everybody the same, and whose reads all name their tags (those of `cached.ts` do by
 * themselves): server/ may keep it until one of them moves.
 */
export function forEveryone(): void {
  const making = storage.getStore()
  if (making) making.isForEveryone = true
}
