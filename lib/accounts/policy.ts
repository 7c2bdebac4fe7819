import type { Actor } from '@/lib/auth/actor'
import { runsTheBlog } from '@/lib/auth/actor'

/** Whom the blog takes in, and as what, is its owner's to say. */
export const canInvite = (actor: Actor): boolean => runsTheBlog(actor)

/** Who belongs to the blog, as what, and what they did: its owner sees it, and says it. */
export const canManageMembers = (actor: Actor): boolean => runsTheBlog(actor)
