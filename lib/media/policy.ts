import { type Actor, isEditor } from '@/lib/auth/actor'

/** Whoever works here may add to the library, look at it, and say what its files are. */
export const mayStoreMedia = (actor: Actor) => actor.kind !== 'anonymous'

/** The library is everybody's: only owner and editors take something out of it. */
export const mayRemoveMedia = (actor: Actor): boolean => isEditor(actor)
