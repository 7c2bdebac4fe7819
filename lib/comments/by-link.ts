import { NEWEST_TITLE } from '@/lib/articles/newest-title'
import type { MemberActor } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction, type Reader } from '@/lib/db/client'
import type { CommentStatus, MentionKind } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import { decideWithin } from './moderating'
import { moderatableBy } from './policy'

/** A comment as whoever holds a mailed link sees it, in its context. */
export interface LinkedComment {
  id: number
  /** Of a webmention: what the page does to the article. */
  mentionKind: MentionKind | null
  /** Of a page elsewhere. */
  sourceTitle: string | null
  status: CommentStatus
  /** Why it waits: keys of `REASONS`. */
  reasons: string[]
  name: string
  url: string | null
  text: string
  outdated: boolean
  outdatedHeading: string | null
  createdAt: Date
  /** What it answers. */
  answers: { name: string; text: string } | null
  article: { id: number; path: string | null; title: string }
}

/**
 * The comment that a mailed link is about, as long as the link holds and its member may still decide.
 * @returns also whether the link was used: then it shows what became of the comment, and decides nothing any more
 */
export async function linkedComment(token: string): Promise<{ comment: LinkedComment; isUsed: boolean } | null> {
  const link = await linkWith(db(), token)
  const found = link && (await commentOf(link.actor, link.commentId))
  return found && { comment: found, isUsed: link.isUsed }
}

/**
 * Decides about the comment of a mailed link, in the name of the member it was sent to; once.
 * @returns which comment it was
 * @throws NotFound when the link was used, has expired, its member may not decide any more, or nothing waits for a decision
 */
export const decideByLink = (
  token: string,
  decision: 'published' | 'spam',
): Promise<{ commentId: number; articleId: number }> =>
  inTransaction(async (tx) => {
    const link = await linkWith(tx, token)
    const where = { tokenHash: hashOfToken(token), usedAt: null }
    const { count } = await tx.moderationLink.updateMany({ where, data: { usedAt: new Date() } })
    if (!link || count === 0) throw new NotFound('byLink.over')
    const { actor, commentId } = link
    const waits = await tx.comment.count({ where: { id: commentId, status: 'held' } })
    if (waits === 0) throw new NotFound('byLink.over') // it was decided in the studio: an old letter does not undo that
    await decideWithin(tx, actor, [commentId], decision)
    const { articleId } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { articleId: true } })
    return { commentId, articleId }
  })

interface Link {
  commentId: number
  actor: MemberActor
  isUsed: boolean
}

async function linkWith(reader: Reader, token: string): Promise<Link | null> {
  const link = await reader.moderationLink.findFirst({
    where: { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() }, member: { leftAt: null } },
    include: { member: { select: { id: true, role: true } } },
  })
  return link && { commentId: link.commentId, actor: { kind: 'member', ...link.member }, isUsed: link.usedAt !== null }
}

async function commentOf(actor: MemberActor, id: number): Promise<LinkedComment | null> {
  const row = await db().comment.findFirst({
    where: { id, ...moderatableBy(actor) },
    include: {
      parent: { select: { name: true, text: true } },
      article: { select: { id: true, path: true, versions: NEWEST_TITLE } },
    },
  })
  if (!row) return null
  const { status, mentionKind, sourceTitle, heldReasons, name, url, text, createdAt, parent, article } = row
  const { outdated, outdatedHeading } = row
  return {
    ...{ id, status, mentionKind, sourceTitle, reasons: heldReasons, name, url, text, createdAt, answers: parent },
    ...{ outdated, outdatedHeading },
    article: { id: article.id, path: article.path, title: article.versions[0]?.title ?? '' },
  }
}
