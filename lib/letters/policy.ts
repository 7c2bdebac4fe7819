import { type Actor, runsTheBlog } from '@/lib/auth/actor'

/** Letters tell who reads and what somebody wrote in confidence: the owner's business. */
export const canReadLetters = (actor: Actor): boolean => runsTheBlog(actor)
