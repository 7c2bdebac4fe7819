import { AsyncLocalStorage } from 'node:async_hooks'

/** What is learnt about an answer while Next makes it. */
interface Making {
  /** Cache tags of the route's entry; unknown when Next gave the answer from somewhere else. */
  tags: string[] | undefined
}

// The route cache is another bundle of the same process.
const shared = globalThis as typeof globalThis & { tsuikiMaking?: AsyncLocalStorage<Making> }
shared.tsuikiMaking ??= new AsyncLocalStorage()
const storage = shared.tsuikiMaking

/** Runs Next for one answer and tells the tags that the route cache named meanwhile, if any. */
export async function madeOf<Result>(
  make: () => Promise<Result>,
): Promise<{ made: Result; tags: string[] | undefined }> {
  const making: Making = { tags: undefined }
  const made = await storage.run(making, make)
  return { made, tags: making.tags }
}

/** The route cache gives out or takes in an entry with these tags: the answer being made is this entry. */
export function nameTags(tags: string[]): void {
  const making = storage.getStore()
  if (making) making.tags = tags
}
