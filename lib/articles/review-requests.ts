import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { inTransaction } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { editableArticle } from './drafting'

/**
 * Asks the editors to look at a draft before it is published, or takes that back.
 * @throws Conflict for what readers have seen already; NotFound for whoever may not edit it
 */
export async function askForReview(actor: Actor, articleId: number, isAsked: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    const { status } = await editableArticle(tx, actor, articleId)
    if (status !== 'draft' && status !== 'review') throw new Conflict('articles.notADraft')
    await tx.article.update({ where: { id: articleId }, data: { status: isAsked ? 'review' : 'draft' } })
    await note(tx, actor, isAsked ? 'askForReview' : 'unaskReview', `article ${articleId}`)
  })
}
