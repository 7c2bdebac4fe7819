import { encodePath, normalPath } from '@/lib/addresses/paths'
import { resolve } from '@/lib/addresses/resolving'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import { holdLock } from '@/lib/db/locks'
import { Conflict, NotFound } from '@/lib/errors'
import { removeSearchDocuments } from '@/lib/indexing/documents'
import { noteLinks } from '@/lib/mentioning'
import { tagsOfAppearance } from './appearing'
import { editableArticle } from './drafting'
import type { BinInput } from './input'
import { editableBy } from './policy'

/** Takes an article away from readers; its words, address and addenda stay. One that is not published is left as it is. */
export async function unpublish(actor: Actor, articleId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { status } = await editableArticle(tx, actor, articleId)
    if (status !== 'published') return
    const moved = await tagsOfAppearance(tx, articleId)
    await tx.article.update({ where: { id: articleId }, data: { status: 'unpublished' } })
    await hide(tx, articleId)
    await note(tx, actor, 'unpublish', `article ${articleId}`)
    await expire(tx, ...moved, tags.addenda, tags.comments)
  })
}

/**
 * Puts an article into the bin; readers are told that it is gone, or are led on.
 * @throws Conflict when they would be led to where nothing stands, or back here; NotFound for whoever may not edit it
 */
export async function bin(
  actor: Actor,
  articleId: number,
  { redirectTo }: BinInput = { redirectTo: '' },
): Promise<void> {
  const leadsTo = redirectTo === '' ? null : normalPath(redirectTo)
  if (leadsTo !== null && !(await isFound(leadsTo))) throw new Conflict('articles.redirectToNothing')
  await inTransaction(async (tx) => {
    if (leadsTo !== null) await holdLock(tx, 'leadingOn')
    const { path } = await editableArticle(tx, actor, articleId)
    if (leadsTo !== null && (leadsTo === path || (await isInBin(tx, leadsTo))))
      throw new Conflict('articles.redirectToNothing')
    const moved = await tagsOfAppearance(tx, articleId)
    const data = { status: 'deleted', deletedAt: new Date(), redirectTo: leadsTo } as const
    await tx.article.update({ where: { id: articleId }, data })
    await hide(tx, articleId)
    await note(tx, actor, 'delete', `article ${articleId}`)
    await expire(tx, ...moved, tags.addenda, tags.comments)
  })
}

/** Takes an article out of the bin: it is as it was, but no reader sees it until it is published again. */
export async function takeFromBin(actor: Actor, articleId: number): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Article" where id = ${articleId} for update`
    const binned = { id: articleId, status: 'deleted', ...editableBy(actor) } as const
    const article = await tx.article.findFirst({ where: binned, select: { currentVersion: true } })
    if (!article) throw new NotFound('articles.notFound')
    const status = article.currentVersion === null ? 'draft' : 'unpublished'
    await tx.article.update({ where: { id: articleId }, data: { status, deletedAt: null, redirectTo: null } })
    await note(tx, actor, 'takeFromBin', `article ${articleId}`)
    await expire(tx, tags.articles, tags.article(articleId)) // its address answers 404 instead of 410
  })
}

/** Of two that are binned at once, each leading to the other, the second finds the first one gone. */
const isInBin = async (tx: Tx, path: string): Promise<boolean> =>
  (await tx.article.count({ where: { path, status: 'deleted' } })) > 0

/** Whether readers find something at a path. */
const isFound = async (path: string): Promise<boolean> =>
  (await resolve(encodePath(path), new URLSearchParams())).kind === 'found'

/** Addenda and comments stay in the index: an article that nobody may read hides them by itself. */
async function hide(tx: Tx, articleId: number): Promise<void> {
  await tx.articleCategory.updateMany({ where: { articleId }, data: { publishedAt: null } })
  await removeSearchDocuments(tx, 'article', [articleId])
  await noteLinks(tx, articleId, 'trivial')
}
