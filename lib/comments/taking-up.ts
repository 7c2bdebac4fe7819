import { StaleAddendum, saveAddendum, startAddendum } from '@/lib/addenda/drafting'
import { LONGEST_CREDIT } from '@/lib/addenda/input'
import type { MemberActor } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { type Body, bodyFromText, withBlockIds } from '@/lib/richtext/body'
import { decideWithin } from './moderating'
import { moderatableBy } from './policy'
import { blocksOf } from './text-blocks'

/** Where an addendum is written. */
export interface TakenUp {
  articleId: number
  number: number
}

/**
 * Begins an addendum from a comment: its words as a quotation, its writer to thank. A comment that waits is published with it,
 * for the addendum will lead to it. Once: whoever asks again finds what was begun, or published.
 * @throws NotFound when the comment is not there for this actor, Conflict when the article is not published
 */
export async function takeUp(actor: MemberActor, commentId: number): Promise<TakenUp> {
  const comment = await db().comment.findFirst({
    where: { id: commentId, kind: 'comment', text: { not: '' }, ...moderatableBy(actor) },
    include: { credited: { select: { number: true }, orderBy: { number: 'asc' }, take: 1 } },
  })
  if (!comment) throw new NotFound('comments.missing')
  const { articleId, name, text, secret } = comment
  if (secret) throw new Conflict('moderation.secretStays')
  const [there] = comment.credited
  if (there) return { articleId, number: there.number }
  const { number, revision, ...words } = await startAddendum(actor, articleId, `comment-${commentId}`.padEnd(16, '-'))
  if (revision === 0) {
    const creditName = name.slice(0, LONGEST_CREDIT)
    const draft = { ...words, creditName, body: quoted(text), writer: undefined, turn: undefined, revision }
    await saveAddendum(actor, articleId, number, draft).catch((error) => {
      if (!(error instanceof StaleAddendum)) throw error // a second click has saved the same words
    })
  }
  await inTransaction(async (tx) => {
    await decideWithin(tx, actor, [commentId], 'published')
    await tx.addendum.update({
      where: { articleId_number: { articleId, number } },
      data: { creditCommentId: commentId },
    })
  })
  return { articleId, number }
}

/** What the reader said, without what they in turn quoted, and room below it for what the author has to say. */
function quoted(text: string): Body {
  const own = blocksOf(text).flatMap((block) => {
    if (block.type === 'quote') return []
    if (block.type === 'code') return [block.text]
    return [block.lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')]
  })
  const { content } = bodyFromText(own.join('\n\n') || text)
  return withBlockIds({ type: 'doc', content: [{ type: 'blockquote', content }, { type: 'paragraph' }] })
}
