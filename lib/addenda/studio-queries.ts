import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { asEdited, type EditedAddendum } from './drafting'

export interface ListedAddendum extends EditedAddendum {
  /** Whether it was changed since readers saw it, or they never did. */
  hasDraft: boolean
  /** Whether the actor began it. */
  isOwn: boolean
}

/** Every addendum of an article, as its author edits it, in the order in which they were begun. Empty for whoever may not edit it. */
export async function addendaInStudio(actor: Actor, articleId: number): Promise<ListedAddendum[]> {
  const rows = await db().addendum.findMany({
    where: { articleId, article: editableNow(actor) },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => ({
    ...asEdited(row),
    hasDraft: row.draft !== null,
    isOwn: actor.kind === 'member' && row.authorId === actor.id,
  }))
}

/** One addendum before its author, or null: it does not exist, or the actor may not edit its article. */
export async function editedAddendum(actor: Actor, articleId: number, number: number): Promise<EditedAddendum | null> {
  const row = await db().addendum.findFirst({
    where: { articleId, number, article: editableNow(actor) },
  })
  return row && asEdited(row)
}
