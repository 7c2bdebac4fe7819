import { editableArticle } from '@/lib/articles/drafting'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Article } from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { newFeedId } from '@/lib/feed-id'
import { addendumText, removeSearchDocuments, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { type Body, isEmptyBody } from '@/lib/richtext/body'
import { guardBody } from '@/lib/richtext/guard'
import type { RenderedBlock } from '@/lib/richtext/render'
import { storedBody, withoutEmptyEnd } from '@/lib/richtext/stored'
import { dateFromDay } from '@/lib/time/day'
import type { AddendumInput } from './input'

/**
 * Appends an addendum to a published article, for readers to see at once. The article's words stay as they are; what it
 * supersedes must stand in the version that readers see.
 * @returns its number within the article. Twice the same key: the addendum that is there already
 * @throws NotFound for whoever may not edit the article; Conflict when it is not published, the text is empty, or a block is gone
 */
export async function append(actor: Actor, articleId: number, input: AddendumInput): Promise<number> {
  const body = withoutEmptyEnd(guardBody(input.body))
  if (isEmptyBody(body) && input.summary === '') throw new Conflict('addenda.empty')
  return inTransaction(async (tx) => {
    const article = await editableArticle(tx, actor, articleId)
    const version = article.currentVersion
    if (version === null || article.status !== 'published') throw new Conflict('addenda.notPublished')
    const feedId = newFeedId(`addendum/${articleId}/${input.key}`)
    const same = await numberByKey(tx, articleId, input.key)
    if (same !== null) return same
    await demandBlocks(tx, articleId, version, input)
    const number = await nextNumber(tx, articleId)
    const { id } = await tx.addendum.create({
      data: { ...columnsOf(input, body), articleId, number, articleVersion: version, feedId, authorId: idOf(actor) },
    })
    await moveSubstantiveAt(tx, article)
    const text = addendumText({ summary: input.summary || null, plainText: storedBody(body).plainText })
    await writeSearchDocuments(tx, [searchDocumentRow({ kind: 'addendum', subjectId: id, articleId, title: '', text })])
    await note(tx, actor, 'append', `article ${articleId} addendum ${number}`)
    await expire(tx, ...(await tagsOf(tx, articleId)))
    return number
  })
}

/** Takes an addendum away from readers; its words stay in the studio. */
export async function withdrawAddendum(actor: Actor, articleId: number, number: number): Promise<void> {
  await inTransaction(async (tx) => {
    await editableArticle(tx, actor, articleId)
    const where = { articleId_number: { articleId, number } }
    const addendum = await tx.addendum.findUnique({ where })
    if (!addendum) throw new NotFound('addenda.notFound')
    if (addendum.status !== 'published') return
    await tx.addendum.update({ where, data: { status: 'unpublished' } })
    await removeSearchDocuments(tx, 'addendum', [addendum.id])
    await note(tx, actor, 'withdraw', `article ${articleId} addendum ${number}`)
    await expire(tx, ...(await tagsOf(tx, articleId)))
  })
}

const columnsOf = (input: AddendumInput, body: Body) => {
  const { excerpt: _, ...stored } = storedBody(body)
  return {
    ...stored,
    kind: input.kind,
    status: 'published' as const,
    summary: input.summary || null,
    occurredOn: dateFromDay(input.occurredOn),
    publishedAt: new Date(),
    placement: input.placement,
    afterBlock: input.afterBlock,
    supersedes: input.supersedes,
    creditName: input.creditName || null,
  }
}

/** What an addendum points to must be there: its author saw a version that somebody may have replaced meanwhile. */
async function demandBlocks(
  tx: Tx,
  articleId: number,
  number: number,
  { afterBlock, supersedes }: AddendumInput,
): Promise<void> {
  const named = [...supersedes, ...(afterBlock === null ? [] : [afterBlock])]
  if (named.length === 0) return
  const { rendered } = await tx.version.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
    select: { rendered: true },
  })
  const standing = new Set((rendered as unknown as RenderedBlock[]).flatMap(({ ids }) => ids))
  if (named.some((id) => !standing.has(id))) throw new Conflict('addenda.blockGone')
}

/** The addendum that was made by an earlier try with this key: its id in feeds ends in it. */
async function numberByKey(tx: Tx, articleId: number, key: string): Promise<number | null> {
  const end = `/${key}`
  const [found] = await tx.$queryRaw<{ number: number }[]>`
    select number from "Addendum" where "articleId" = ${articleId} and right("feedId", ${end.length}::int) = ${end}`
  return found?.number ?? null
}

async function nextNumber(tx: Tx, articleId: number): Promise<number> {
  const { _max } = await tx.addendum.aggregate({ where: { articleId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

/** An addendum is a change of content; an article that has not appeared yet keeps its own time. */
async function moveSubstantiveAt(tx: Tx, { id, publishedAt }: Article): Promise<void> {
  const now = new Date()
  await tx.article.update({
    where: { id },
    data: { substantiveAt: publishedAt && publishedAt > now ? publishedAt : now },
  })
}

/** Its page, the lists and feeds of addenda, and lists that count them. */
async function tagsOf(tx: Tx, articleId: number): Promise<string[]> {
  const filed = await tx.articleCategory.findMany({ where: { articleId }, select: { categoryId: true } })
  return [
    tags.article(articleId),
    tags.articles,
    tags.addenda,
    ...filed.map(({ categoryId }) => tags.category(categoryId)),
  ]
}

const idOf = (actor: Actor) => (actor.kind === 'member' ? actor.id : null)
