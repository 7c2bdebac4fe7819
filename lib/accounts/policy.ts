import type { Actor } from '@/lib/auth/actor'
import { runsTheBlog } from '@/lib/auth/actor'

/** Whom the blog takes in, and as what, is its owner's to say. */
export const canInvite = (actor: Actor): boolean => runsTheBlog(actor)
