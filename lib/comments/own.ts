import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { isPublished } from '@/lib/db/published'
import { decrypt } from '@/lib/encryption'
import { Conflict, NotFound } from '@/lib/errors'
import { forgetLettersAbout } from '@/lib/mail/outbox'
import { commentRules } from '@/lib/settings/queries'
import { followChange } from './appearing'
import { ERASED } from './erasing'
import { judge } from './judging'
import { canRevise, canTakeBack, isOpen, letterAbout, REVISION_MINUTES } from './policy'
import { surroundingsOf } from './surroundings'
import { hashOfText } from './text-hash'
import { type CommentView, viewOf } from './views'

/** A comment as its writer may see and change it. */
export interface OwnComment {
  id: number
  name: string
  text: string
  createdAt: Date
  /** Waiting, as far as its writer is told. */
  isWaiting: boolean
  /** Null when its time is over. */
  revisableUntil: Date | null
  article: { id: number; path: string; title: string }
}

/** What a secret opens. */
const ownedBy = (token: string) =>
  ({ ownerTokenHash: hashOfToken(token), memberId: null, status: { not: 'removed' } }) as const

/** The comment with this id, for whoever holds its secret; null for everybody else, and when its article cannot be read. */
export async function ownComment(token: string | null, id: number): Promise<OwnComment | null> {
  if (token === null) return null
  const comment = await db().comment.findFirst({
    where: { id, ...ownedBy(token), article: { commentPolicy: { not: 'off' }, ...isPublished() } },
    include: { article: { select: { id: true, path: true, currentVersion: true } } },
  })
  if (!comment?.article.path) return null
  const { id: articleId, path, currentVersion } = comment.article
  const version = await db().version.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: currentVersion ?? 0 } },
    select: { title: true },
  })
  return {
    ...{ id, name: comment.name, text: comment.text, createdAt: comment.createdAt },
    isWaiting: comment.status !== 'published',
    revisableUntil: canRevise(comment, new Date()) ? revisableUntil(comment) : null,
    article: { id: articleId, path, title: version.title },
  }
}

const revisableUntil = ({ createdAt }: Comment) => new Date(createdAt.getTime() + REVISION_MINUTES * 60_000)

/** What the writer with this secret has under an article: ids of all, and those that only they see, as they see them. */
export async function commentsOfWriter(
  token: string | null,
  articleId: number,
): Promise<{ ids: number[]; waiting: CommentView[] }> {
  if (token === null) return { ids: [], waiting: [] }
  const comments = await db().comment.findMany({
    where: { articleId, ...ownedBy(token) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const waiting = comments.filter(({ status }) => status !== 'published')
  return {
    ids: comments.map(({ id }) => id),
    waiting: waiting.map((comment) => ({
      ...viewOf({ ...comment, creditedIn: null }, comment.parentId),
      waiting: true,
    })),
  }
}

/**
 * Changes the words of a comment, for whoever holds its secret. They are judged anew: what was approved were other words.
 * @throws NotFound for everybody else, Conflict when the quarter of an hour is over or comments were closed
 */
export async function reviseComment(token: string, id: number, { text }: { text: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const before = await lockedOwn(tx, token, id)
    const { article } = await tx.comment.findUniqueOrThrow({ where: { id }, select: { article: true } })
    if (!canRevise(before, new Date()) || !isOpen(article, new Date())) throw new Conflict('comments.tooLate')
    if (before.text === text) return
    const email = before.emailCipher && decrypt(before.emailCipher)
    const nothing = { network: null, subject: '', moment: '', isCalledSpam: false }
    const surroundings = await surroundingsOf(tx, { ...before, text, marks: before, hashBefore: before.textHash })
    const verdict = await judge(tx, { ...before, ...nothing, email, text }, await commentRules(tx), surroundings)
    const wasSpam = before.status === 'spam'
    const comment = await tx.comment.update({
      where: { id },
      data: {
        ...{ text, textHash: hashOfText(text), editedAt: new Date(), taught: null, calledSpam: null, amendment: null },
        ...(!wasSpam && { status: verdict.status, heldReasons: verdict.reasons }),
      },
    })
    await followChange(tx, [comment], shownIn(before))
  })
}

/**
 * Takes a comment back for good: its words, name and addresses are erased; while replies stand below it, its place stays.
 * @throws NotFound for whoever does not hold its secret
 */
export async function takeBack(token: string, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const before = await lockedOwn(tx, token, id)
    if (!canTakeBack(before)) throw new NotFound('comments.missing')
    const comment = await tx.comment.update({
      where: { id },
      data: ERASED,
    })
    await forgetLettersAbout(tx, letterAbout(id))
    await followChange(tx, [comment], shownIn(before))
  })
}

async function lockedOwn(tx: Tx, token: string, id: number): Promise<Comment> {
  await tx.$queryRaw`select id from "Comment" where id = ${id} for update`
  const comment = await tx.comment.findFirst({ where: { id, ...ownedBy(token) } })
  if (!comment) throw new NotFound('comments.missing')
  return comment
}

const shownIn = ({ id, status }: Comment) => new Set(status === 'published' ? [id] : [])
