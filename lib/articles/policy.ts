import { type Actor, isEditor } from '@/lib/auth/actor'
import type { Prisma } from '@/lib/db/generated/client'
import { isPublished } from '@/lib/db/published'

interface Authored {
  authorId: number | null
}

/** Every member may begin an article of their own. */
export const canWrite = (actor: Actor): boolean => actor.kind === 'member'

/** Owner and editors edit, publish and withdraw every article; authors their own. */
export const canEdit = (actor: Actor, article: Authored): boolean =>
  isEditor(actor) || (actor.kind === 'member' && article.authorId === actor.id)

/** The articles that an actor may edit: all others are not found by them. */
export const editableBy = (actor: Actor): Prisma.ArticleWhereInput => {
  if (isEditor(actor)) return {}
  return { authorId: actor.kind === 'member' ? actor.id : -1 } // nobody's id
}

/** The same without those in the bin. */
export const editableNow = (actor: Actor): Prisma.ArticleWhereInput => ({
  status: { not: 'deleted' },
  ...editableBy(actor),
})

/** The articles that an actor may know of: their own affair, and what everybody reads. (`{}` within an OR would count for nothing.) */
export const knownTo = (actor: Actor): Prisma.ArticleWhereInput =>
  isEditor(actor) ? {} : { OR: [editableBy(actor), isPublished()] }
