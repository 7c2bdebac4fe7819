import { canEdit, editableNow } from '@/lib/articles/policy'
import { type Actor, isEditor } from '@/lib/auth/actor'
import { Prisma } from '@/lib/db/generated/client'

/** What every reader may read, for a comment called `c`. */
export const VISIBLE = Prisma.sql`(c.status = 'published' and not c.secret)`

/** How long a writer may change their words. */
export const REVISION_MINUTES = 15

interface Discussed {
  authorId: number | null
  commentPolicy: 'open' | 'closed' | 'off'
  commentsCloseAt: Date | null
}

/** Whether an article takes comments of readers now. */
export const isOpen = ({ commentPolicy, commentsCloseAt }: Omit<Discussed, 'authorId'>, now: Date): boolean =>
  commentPolicy === 'open' && (commentsCloseAt === null || now < commentsCloseAt)

/** Owner and editors decide about every comment, authors about those under their own articles. */
export const canModerate = (actor: Actor, article: Pick<Discussed, 'authorId'>): boolean => canEdit(actor, article)

/** By this event the outbox knows the letter that asks moderators about a comment. */
export const letterAbout = (commentId: number): string => `comment ${commentId}`

/** The comments that an actor may decide about: all others are not found by them. */
export const moderatableBy = (actor: Actor): Prisma.CommentWhereInput => ({
  article: editableNow(actor),
})

/** A sender is shut out of the whole blog: the business of owner and editors. */
export const canBlock = (actor: Actor): boolean => isEditor(actor)

/** Everybody may comment while an article is open; who moderates it may answer afterwards too. */
export const canComment = (actor: Actor, article: Discussed, now: Date): boolean =>
  isOpen(article, now) || (article.commentPolicy !== 'off' && canModerate(actor, article))

/** What a writer has of a comment of their own. */
interface Owned {
  createdAt: Date
  status: 'held' | 'published' | 'spam' | 'removed'
}

export const canRevise = ({ createdAt, status }: Owned, now: Date): boolean =>
  status !== 'removed' && now.getTime() - createdAt.getTime() < REVISION_MINUTES * 60_000

export const canTakeBack = ({ status }: Owned): boolean => status !== 'removed'
