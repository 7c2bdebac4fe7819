import type { Actor } from '@/lib/auth/actor'

/** Whoever works here may add to the library. */
export const mayStoreMedia = (actor: Actor) => actor.kind !== 'anonymous'
