import { type Actor, isEditor } from '@/lib/auth/actor'

/** Where former addresses lead is the whole blog's business: owner and editors see to it. */
export const canRedirect = (actor: Actor): boolean => isEditor(actor)
