import { type Actor, memberIdOf } from '@/lib/auth/actor'
import { inTransaction, type Reader, type Tx } from '@/lib/db/client'
import type { Article } from '@/lib/db/generated/client'
import { newId } from '@/lib/db/ids'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { newFeedId } from '@/lib/feed-id'
import { addUses, recordUses } from '@/lib/media/uses'
import { standingOf } from '@/lib/revisions'
import { type Body, emptyBody } from '@/lib/richtext/body'
import { guardBody } from '@/lib/richtext/guard'
import { asJson } from '@/lib/richtext/stored'
import { site } from '@/lib/settings/queries'
import type { DraftInput } from './input'
import { canWrite, editableNow } from './policy'

/** The words of an article as its author sees them: its draft, or what is published where none was begun. */
export interface Words {
  title: string
  body: Body
  /** Counts what was ever saved. */
  revision: number
  /** The editor's window that saved last. */
  writer: string | null
  /** Which of its saves that was. */
  turn: number
  /** Whether there is a draft: words that readers have not seen. */
  isDrafted: boolean
}

/** A save that saw an older revision than the stored one: both texts still exist. */
export class StaleDraft extends Conflict {
  /** What is stored, for the author to compare. */
  readonly told: { stored: Words }

  constructor(stored: Words) {
    super('articles.stale')
    this.told = { stored }
  }
}

/** Begins an article with an empty draft. @returns its id */
export async function startArticle(actor: Actor): Promise<number> {
  if (!canWrite(actor) || actor.kind !== 'member') throw new Forbidden('articles.forbidden')
  const { commentPolicy } = await site()
  return inTransaction(async (tx) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id: actor.id } })
    const id = await newId(tx, 'Article')
    const draft = { title: '', body: asJson(emptyBody), authorId: actor.id }
    const data = {
      id,
      feedId: newFeedId(`article/${id}`),
      authorId: actor.id,
      authorName: member.name,
      commentPolicy,
      revision: 1,
    }
    await tx.article.create({ data: { ...data, draft: { create: draft } } })
    return id
  })
}

/**
 * Saves the draft of an article, if it is still the one that the author had before them.
 * @returns the revision that it has now
 * @throws StaleDraft with what is stored, when somebody saved meanwhile: nothing is changed
 * @throws NotFound for whoever may not edit it; Conflict when the body is none
 */
export async function saveDraft(actor: Actor, articleId: number, input: DraftInput): Promise<number> {
  const body = guardBody(input.body)
  return inTransaction(async (tx) => {
    const article = await editableArticle(tx, actor, articleId)
    const words = { title: input.title, body: asJson(body), authorId: memberIdOf(actor) }
    const standing = standingOf(article, input)
    if (standing === 'stale') throw new StaleDraft(await wordsOf(tx, article))
    if (standing === 'late') return article.revision
    const begun = { ...words, articleId, baseVersion: article.currentVersion }
    await tx.draft.upsert({ where: { articleId }, create: begun, update: words })
    const { writer = null, turn = 0 } = input
    const { revision } = await tx.article.update({
      where: { id: articleId },
      data: { revision: { increment: 1 }, writer, turn },
    })
    await addUses(tx, articleId, body)
    return revision
  })
}

/** Takes back what was changed since publishing. @throws Conflict when nothing was ever published: there is nothing to go back to */
export async function discardDraft(actor: Actor, articleId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { currentVersion } = await editableArticle(tx, actor, articleId)
    if (currentVersion === null) throw new Conflict('articles.nothingPublished')
    await tx.draft.deleteMany({ where: { articleId } })
    await tx.article.update({ where: { id: articleId }, data: { revision: { increment: 1 }, writer: null } })
    await recordUses(tx, articleId)
  })
}

/** The article, if the actor may edit it and it is not in the bin. Locked until the end of the transaction. */
export async function editableArticle(tx: Tx, actor: Actor, articleId: number): Promise<Article> {
  await tx.$queryRaw`select id from "Article" where id = ${articleId} for update`
  const article = await tx.article.findFirst({
    where: { id: articleId, ...editableNow(actor) },
  })
  if (!article) throw new NotFound('articles.notFound')
  return article
}

/** The draft's words, or else those of the published version. */
export async function wordsOf(reader: Reader, article: DraftedArticle): Promise<Words> {
  const { revision, writer, turn } = article
  const counted = { revision, writer, turn }
  const draft = await reader.draft.findUnique({ where: { articleId: article.id } })
  if (draft) return { title: draft.title, body: draft.body as unknown as Body, ...counted, isDrafted: true }
  const version = await reader.version.findUniqueOrThrow({
    where: { articleId_number: { articleId: article.id, number: article.currentVersion ?? 0 } },
    select: { title: true, body: true },
  })
  return { title: version.title, body: version.body as unknown as Body, ...counted, isDrafted: false }
}

type DraftedArticle = Pick<Article, 'id' | 'currentVersion' | 'revision' | 'writer' | 'turn'>
