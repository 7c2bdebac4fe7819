import type { ArticleLink } from '@/lib/articles/queries'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { CommentStatus, Prisma } from '@/lib/db/generated/client'
import { decrypt } from '@/lib/encryption'
import { moderatableBy } from './policy'

/** A comment as its moderator sees it. */
export interface ModeratedComment {
  id: number
  status: CommentStatus
  /** Why it waits: keys of `REASONS`. */
  reasons: string[]
  name: string
  email: string | null
  url: string | null
  text: string
  outdated: boolean
  outdatedHeading: string | null
  isMember: boolean
  createdAt: Date
  /** Whose words it answers. */
  answers: string | null
  article: Pick<ArticleLink, 'id' | 'title'> & { path: string | null }
}

export interface ModerationFilter {
  status: CommentStatus
  /** What name or text holds; empty: all. */
  words: string
  /** Where the page before ended. */
  after: { createdAt: Date; id: number } | null
}

export const MODERATION_PAGE = 30

/** One page of the comments that an actor may decide about, the newest first, and whether there are more. */
export async function commentsToModerate(
  actor: Actor,
  { status, words, after }: ModerationFilter,
): Promise<{ comments: ModeratedComment[]; hasMore: boolean }> {
  const rows = await db().comment.findMany({
    where: { AND: [{ status }, moderatableBy(actor), holding(words), behind(after)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MODERATION_PAGE + 1,
    include: {
      parent: { select: { name: true } },
      article: {
        select: {
          id: true,
          path: true,
          currentVersion: true,
          versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } },
        },
      },
    },
  })
  const comments = rows.slice(0, MODERATION_PAGE).map(
    ({ heldReasons, emailCipher, memberId, parent, article, ...comment }): ModeratedComment => ({
      ...comment,
      reasons: heldReasons,
      email: emailCipher && decrypt(emailCipher),
      isMember: memberId !== null,
      answers: parent?.name ?? null,
      article: { id: article.id, path: article.path, title: article.versions[0]?.title ?? '' },
    }),
  )
  return { comments, hasMore: rows.length > MODERATION_PAGE }
}

/** How many comments wait for the actor's decision. */
export const countWaiting = (actor: Actor): Promise<number> =>
  db().comment.count({ where: { status: 'held', ...moderatableBy(actor) } })

function holding(words: string): Prisma.CommentWhereInput {
  const asked = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return words === '' ? {} : { OR: [{ text: asked }, { name: asked }, { url: asked }] }
}

const behind = (after: ModerationFilter['after']): Prisma.CommentWhereInput =>
  after
    ? { createdAt: { lte: after.createdAt }, OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }] }
    : {}
