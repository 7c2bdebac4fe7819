import { assignPath, suggestedPath } from '@/lib/addresses/assigning'
import { announce, announceAgain } from '@/lib/announcing'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire } from '@/lib/cache'
import { categoriesNamed } from '@/lib/categories/making'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Article } from '@/lib/db/generated/client'
import { Conflict } from '@/lib/errors'
import { recordUses } from '@/lib/media/uses'
import { noteLinks } from '@/lib/mentioning'
import { withoutEmptyEnd } from '@/lib/richtext/body'
import { type Site, site } from '@/lib/settings/queries'
import { instantAt } from '@/lib/time/day'
import { addVersion, indexArticle } from './adding-versions'
import { tagsOfAppearance } from './appearing'
import { editableArticle, StaleDraft, wordsOf } from './drafting'
import type { PublishInput } from './input'

/** Where and when an article stands for readers. */
export interface Publication {
  path: string
  /** In the future for a scheduled one. */
  publishedAt: Date
  version: number
}

/**
 * Shows readers the draft as the author has it before them: the first time, or in place of what is published. Without a draft
 * only what is said beside the words changes: address, categories, the time of one that has not appeared yet.
 * @throws StaleDraft when the draft was saved since by somebody else
 * @throws Conflict for an article without a title, or an address that it cannot have; NotFound for whoever may not edit it
 */
export async function publish(actor: Actor, articleId: number, input: PublishInput): Promise<Publication> {
  const blog = await site()
  return inTransaction(async (tx) => {
    const before = await editableArticle(tx, actor, articleId)
    const words = await wordsOf(tx, before)
    if (words.revision !== input.revision) throw new StaleDraft(words)
    if (words.title.trim() === '') throw new Conflict('articles.noTitle')
    const moved = before.publishedAt ? await tagsOfAppearance(tx, articleId) : []

    const now = new Date()
    const publishedAt = timeOf(before, input, now, blog.timeZone)
    const isChanged = words.isDrafted
    const kind = before.currentVersion === null ? 'substantive' : input.change
    const version = isChanged
      ? await addVersion(
          tx,
          actor,
          articleId,
          { ...words, body: withoutEmptyEnd(words.body) },
          { kind, note: input.note },
        )
      : (before.currentVersion ?? 0)
    const isSubstantive = before.currentVersion === null || (isChanged && input.change === 'substantive')
    const substantiveAt = isSubstantive ? later(now, publishedAt) : later(before.substantiveAt ?? now, publishedAt)
    const path = await pathOf(tx, before, input, words.title, publishedAt, blog)
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...{ status: 'published', currentVersion: version, publishedAt, substantiveAt },
        ...closingOf(before, publishedAt, blog),
      },
    })
    await tx.draft.deleteMany({ where: { articleId } })
    await recordUses(tx, articleId)
    moved.push(...(await file(tx, before, input.categories, publishedAt)))
    await indexArticle(tx, articleId, version)
    await tellFollowers(tx, before)
    await noteLinks(tx, articleId, isSubstantive ? 'substantive' : 'trivial')
    await note(tx, actor, before.currentVersion === null ? 'publish' : 'republish', `article ${articleId}`)
    await expire(tx, ...moved, ...(await tagsOfAppearance(tx, articleId)))
    return { path, publishedAt, version }
  })
}

/** A new article is news, and one that comes back before anybody was told; a page never is. */
async function tellFollowers(tx: Tx, { id, kind, status, currentVersion }: Article): Promise<void> {
  if (kind !== 'article') return
  if (currentVersion === null) await announce(tx, 'article', [{ articleId: id, subjectId: id }])
  else if (status !== 'published') await announceAgain(tx, 'article', id)
}

/** When readers may see it: what was published stays where it is in time, what has not appeared yet may be moved. */
function timeOf({ status, publishedAt }: Article, { publishAt }: PublishInput, now: Date, timeZone: string): Date {
  const hasAppeared = status === 'published' && publishedAt !== null && publishedAt <= now
  if (hasAppeared && publishedAt) return publishedAt
  if (publishAt !== '') return instantAt(publishAt, timeZone)
  return status === 'unpublished' && publishedAt && publishedAt <= now ? publishedAt : now
}

async function pathOf(
  tx: Tx,
  article: Article,
  { path }: PublishInput,
  title: string,
  publishedAt: Date,
  blog: Site,
): Promise<string> {
  if (path !== '' && path !== article.path) return assignPath(tx, article.id, path)
  return article.path ?? assignPath(tx, article.id, await suggestedPath(tx, title, publishedAt, blog))
}

/** When a new article stops taking comments, if it is to stop by itself and its author said nothing else. */
const closingOf = ({ currentVersion, commentsCloseAt }: Article, publishedAt: Date, { commentDays }: Site) =>
  currentVersion === null &&
  commentsCloseAt === null &&
  commentDays > 0 && { commentsCloseAt: new Date(publishedAt.getTime() + commentDays * 24 * 60 * 60 * 1000) }

/** Files it under these headings, in this order. A page is in no list. @returns tags that move by it */
async function file(tx: Tx, { id, kind }: Article, names: string[], publishedAt: Date): Promise<string[]> {
  const { ids, moved } = await categoriesNamed(tx, names)
  await tx.articleCategory.deleteMany({ where: { articleId: id } })
  const shownAt = kind === 'article' ? publishedAt : null
  await tx.articleCategory.createMany({
    data: ids.map((categoryId, position) => ({ articleId: id, categoryId, position, publishedAt: shownAt })),
  })
  return moved
}

const later = (one: Date, other: Date) => (one > other ? one : other)
