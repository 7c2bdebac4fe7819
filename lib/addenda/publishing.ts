import { announce, announceAgain, thanksFor } from '@/lib/announcing'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { type Addendum, type Article, Prisma } from '@/lib/db/generated/client'
import { Conflict } from '@/lib/errors'
import { removeSearchDocuments } from '@/lib/indexing/documents'
import { withdrawLetters } from '@/lib/mail/outbox'
import { recordUses } from '@/lib/media/uses'
import { noteLinks } from '@/lib/mentioning'
import { isEmptyBody, withoutEmptyEnd } from '@/lib/richtext/body'
import type { RenderedBlock } from '@/lib/richtext/render'
import { storedBody } from '@/lib/richtext/stored'
import { dateFromDay } from '@/lib/time/day'
import { indexAddendum, tagsOfAddenda } from './appearing'
import { type AddendumWords, asEdited, editableAddendum, StaleAddendum } from './drafting'
import type { PublishedAddendum } from './input'
import { keepFirstVersion, keepVersion } from './versions'

/**
 * Shows readers an addendum as its author has it before them: the first time, or in place of what is published. The article's
 * words stay as they are. Without a working copy nothing changes, save that a withdrawn one is shown again.
 * @returns its number within the article
 * @throws StaleAddendum when it was saved since by somebody else
 * @throws NotFound for whoever may not edit the article
 * @throws Conflict when the article is not published, the addendum says nothing, or the passage that it points to is gone
 */
export async function publishAddendum(
  actor: Actor,
  articleId: number,
  number: number,
  { revision, change }: PublishedAddendum,
): Promise<number> {
  return inTransaction(async (tx) => {
    const addendum = await editableAddendum(tx, actor, articleId, number)
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } })
    const version = article.currentVersion
    if (version === null || article.status !== 'published') throw new Conflict('addenda.notPublished')
    if (addendum.status === 'published' && addendum.draft === null) return number // a second click
    if (addendum.revision !== revision) throw new StaleAddendum(asEdited(addendum))

    const words = demandWords(asEdited(addendum))
    const articleVersion = await versionOfBlocks(tx, addendum, version, words)
    const isNew = addendum.publishedAt === null
    await keepFirstVersion(tx, addendum)
    const shown = await tx.addendum.update({
      where: { id: addendum.id },
      data: {
        ...columnsOf(words),
        articleVersion,
        status: 'published',
        publishedAt: addendum.publishedAt ?? new Date(),
        draft: Prisma.DbNull,
        revision: revision + 1,
      },
    })
    if (!isNew && addendum.draft !== null) await keepVersion(tx, shown, change, actor)
    await recordUses(tx, articleId)
    if (isNew || change === 'substantive') await moveSubstantiveAt(tx, article)
    await indexAddendum(tx, shown)
    if (isNew) await announce(tx, 'addendum', [{ articleId, subjectId: addendum.id }])
    else if (addendum.status !== 'published') await announceAgain(tx, 'addendum', addendum.id)
    await noteLinks(tx, articleId, isNew ? 'substantive' : change)
    await note(tx, actor, isNew ? 'append' : 'republishAddendum', `article ${articleId} addendum ${number}`)
    await expire(tx, ...(await tagsOfAddenda(tx, articleId)))
    return number
  })
}

/** Takes an addendum away from readers; its words stay in the studio. */
export async function withdrawAddendum(actor: Actor, articleId: number, number: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, status } = await editableAddendum(tx, actor, articleId, number)
    if (status !== 'published') return
    await tx.addendum.update({ where: { id }, data: { status: 'unpublished', revision: { increment: 1 } } })
    await removeSearchDocuments(tx, 'addendum', [id])
    await noteLinks(tx, articleId, 'trivial')
    await withdrawLetters(tx, thanksFor(id))
    await note(tx, actor, 'withdraw', `article ${articleId} addendum ${number}`)
    await expire(tx, ...(await tagsOfAddenda(tx, articleId)))
  })
}

/** What can be shown to readers: it has a day, says something, and knows where it stands. */
function demandWords(words: AddendumWords): AddendumWords {
  const said = { ...words, summary: words.summary.trim(), body: withoutEmptyEnd(words.body) }
  if (isEmptyBody(said.body) && said.summary === '') throw new Conflict('addenda.empty')
  if (said.occurredOn === '') throw new Conflict('addenda.badDay')
  if (said.placement === 'after' && said.afterBlock === null) throw new Conflict('addenda.noPlace')
  return said
}

/**
 * The version of the article in which every passage stands that an addendum points to: the present one, or, of an addendum that
 * was written upon an older one, that one.
 * @throws Conflict when neither has them all: the author saw a version that somebody has replaced meanwhile
 */
async function versionOfBlocks(
  tx: Tx,
  { articleId, articleVersion }: Addendum,
  current: number,
  { placement, afterBlock, supersedes }: AddendumWords,
): Promise<number> {
  const named = placement === 'after' && afterBlock !== null ? [afterBlock, ...supersedes] : supersedes
  for (const number of [current, articleVersion]) {
    if (named.length === 0) return current
    const { rendered } = await tx.version.findUniqueOrThrow({
      where: { articleId_number: { articleId, number } },
      select: { rendered: true },
    })
    const standing = new Set((rendered as unknown as RenderedBlock[]).flatMap(({ ids }) => ids)) // written by lib/richtext alone
    if (named.every((id) => standing.has(id))) return number
  }
  throw new Conflict('addenda.blockGone')
}

const columnsOf = ({ body, occurredOn, summary, creditName, ...words }: AddendumWords) => {
  const { excerpt: _, ...stored } = storedBody(body)
  return {
    ...stored,
    kind: words.kind,
    summary: summary || null,
    occurredOn: dateFromDay(occurredOn),
    placement: words.placement,
    afterBlock: words.placement === 'after' ? words.afterBlock : null,
    supersedes: words.supersedes,
    creditName: creditName.trim() || null,
  }
}

/** An addendum is a change of content; an article that has not appeared yet keeps its own time. */
async function moveSubstantiveAt(tx: Tx, { id, publishedAt }: Article): Promise<void> {
  const now = new Date()
  await tx.article.update({
    where: { id },
    data: { substantiveAt: publishedAt && publishedAt > now ? publishedAt : now },
  })
}
