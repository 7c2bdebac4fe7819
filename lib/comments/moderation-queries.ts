import { NEWEST_TITLE } from '@/lib/articles/newest-title'
import type { ArticleLink } from '@/lib/articles/queries'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { CommentKind, CommentStatus, MentionKind, Prisma, ReportReason } from '@/lib/db/generated/client'
import { decrypt } from '@/lib/encryption'
import { LISTS, type List, MOST_COUNTED, type QueueFilter } from './moderation-input'
import { moderatableBy } from './policy'

/** A comment as its moderator sees it. */
export interface ModeratedComment {
  id: number
  kind: CommentKind
  /** Of a webmention: what the page does to the article. */
  mentionKind: MentionKind | null
  /** Of a page elsewhere. */
  sourceTitle: string | null
  status: CommentStatus
  /** Why it waits: keys of `REASONS`. */
  reasons: string[]
  /** What readers find about it, as long as nobody has decided. */
  reports: { reason: ReportReason; words: string; createdAt: Date }[]
  name: string
  email: string | null
  url: string | null
  text: string
  amendment: string | null
  outdated: boolean
  outdatedHeading: string | null
  /** Number of the addendum that was made from it, whether it is published or not. */
  takenUpIn: number | null
  isMember: boolean
  createdAt: Date
  /** Whose words it answers. */
  answers: string | null
  article: Pick<ArticleLink, 'id' | 'title'> & { path: string | null }
}

/** A page of a list: where the page before ended. */
export type QueuePage = QueueFilter & { after: { createdAt: Date; id: number } | null }

export const MODERATION_PAGE = 30
const MOST_REPORTS_SHOWN = 20

/** One page of the comments that an actor may decide about, the newest first, and whether there are more. */
export async function commentsToModerate(
  actor: Actor,
  { after, ...filter }: QueuePage,
): Promise<{ comments: ModeratedComment[]; hasMore: boolean }> {
  const rows = await db().comment.findMany({
    where: { AND: [await matching(actor, filter), behind(after)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MODERATION_PAGE + 1,
    include: {
      parent: { select: { name: true } },
      credited: { select: { number: true }, orderBy: { number: 'asc' }, take: 1 },
      reports: {
        where: { settledAt: null },
        select: { reason: true, words: true, createdAt: true },
        orderBy: { id: 'asc' },
        take: MOST_REPORTS_SHOWN,
      },
      article: {
        select: {
          id: true,
          path: true,
          versions: NEWEST_TITLE,
        },
      },
    },
  })
  const comments = rows.slice(0, MODERATION_PAGE).map(
    ({ heldReasons, emailCipher, memberId, parent, article, credited, ...comment }): ModeratedComment => ({
      ...comment,
      reasons: heldReasons,
      email: emailCipher && decrypt(emailCipher),
      isMember: memberId !== null,
      answers: parent?.name ?? null,
      takenUpIn: credited[0]?.number ?? null,
      article: { id: article.id, path: article.path, title: article.versions[0]?.title ?? '' },
    }),
  )
  return { comments, hasMore: rows.length > MODERATION_PAGE }
}

/** How many comments wait for the actor's decision. */
export const countWaiting = (actor: Actor): Promise<number> =>
  db().comment.count({ where: { status: 'held', ...moderatableBy(actor) } })

/** What the filter moved to spam by itself is shown beside what waits as long as a decision can be undone. */
const DAYS_SHOWN = 7

/** How many comments of the last week the filter moved to spam while they waited, counted to 2,000. */
export const countMovedByFilter = (actor: Actor): Promise<number> =>
  db().comment.count({
    where: {
      ...{ status: 'spam', heldReasons: { has: 'learned' }, ...moderatableBy(actor) },
      createdAt: { gt: new Date(Date.now() - DAYS_SHOWN * 24 * 60 * 60 * 1000) },
    },
    take: MOST_COUNTED,
  })

/** How many comments each list has for this actor under the same filters, counted to 2,000. */
export async function countsOfLists(actor: Actor, filter: QueueFilter): Promise<Record<List, number>> {
  const counts = await Promise.all(
    LISTS.map(async (list) => {
      const where = await matching(actor, { ...filter, list })
      return [list, await db().comment.count({ where, take: MOST_COUNTED })] as const
    }),
  )
  return Object.fromEntries(counts) as Record<List, number>
}

/** Of what a list is narrowed to: the title of its article and the name of the sender; null where it is not, or they are gone. */
export async function namesOfFilter(
  actor: Actor,
  { article, sender }: QueueFilter,
): Promise<{ article: string | null; sender: string | null }> {
  const mine = moderatableBy(actor)
  const [version, comment] = await Promise.all([
    article === null
      ? null
      : db().version.findFirst({
          where: { articleId: article, article: mine.article ?? {} },
          orderBy: { number: 'desc' },
          select: { title: true },
        }),
    sender === null ? null : db().comment.findFirst({ where: { id: sender, ...mine }, select: { name: true } }),
  ])
  return { article: version?.title ?? null, sender: comment?.name ?? null }
}

/** The comments of a list, as far as they are the actor's to decide about. */
export async function matching(actor: Actor, filter: QueueFilter): Promise<Prisma.CommentWhereInput> {
  const { list, words, article, reason } = filter
  return {
    AND: [
      moderatableBy(actor),
      list === 'reported' ? { openReports: { gt: 0 } } : { status: list },
      article === null ? {} : { articleId: article },
      heldFor(reason),
      await sentLike(actor, filter.sender),
      holding(words),
    ],
  }
}

/** That others wrote at the same time says nothing about a comment: in a flood, those without another reason are the real ones. */
function heldFor(reason: QueueFilter['reason']): Prisma.CommentWhereInput {
  if (reason === null) return {}
  if (reason === 'none') return { OR: [{ heldReasons: { isEmpty: true } }, { heldReasons: { equals: ['flood'] } }] }
  return { heldReasons: { has: reason } }
}

/** Of the same address, browser or network as a comment, as far as they are still known, or under the same name. */
async function sentLike(actor: Actor, sender: number | null): Promise<Prisma.CommentWhereInput> {
  if (sender === null) return {}
  const comment = await db().comment.findFirst({ where: { id: sender, ...moderatableBy(actor) } })
  if (!comment) return { id: -1 } // nobody's
  const { emailHash, ownerTokenHash, networkHash, memberId, name } = comment
  if (memberId !== null) return { memberId }
  return {
    OR: [
      { id: sender },
      ...(emailHash ? [{ emailHash }] : []),
      ...(ownerTokenHash ? [{ ownerTokenHash }] : []),
      ...(networkHash ? [{ networkHash }] : []),
      ...(name ? [{ name, memberId: null }] : []),
    ],
  }
}

function holding(words: string): Prisma.CommentWhereInput {
  const asked = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return words === '' ? {} : { OR: [{ text: asked }, { name: asked }, { url: asked }] }
}

const behind = (after: QueuePage['after']): Prisma.CommentWhereInput =>
  after
    ? { createdAt: { lte: after.createdAt }, OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }] }
    : {}
