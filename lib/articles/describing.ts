import { normalPath } from '@/lib/addresses/paths'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Article } from '@/lib/db/generated/client'
import { holdLock } from '@/lib/db/locks'
import { Conflict } from '@/lib/errors'
import { site } from '@/lib/settings/queries'
import { instantAt } from '@/lib/time/day'
import { tagsOfAppearance } from './appearing'
import type { DescriptionInput } from './description-input'
import { editableArticle } from './drafting'

/**
 * Says what there is to say of an article beside its words; readers of a published one see it at once. No date of its content
 * moves.
 * @throws Conflict for a successor or a picture that is not there, or for articles that would follow each other in a circle;
 * NotFound for whoever may not edit it
 */
export async function describeArticle(actor: Actor, articleId: number, input: DescriptionInput): Promise<void> {
  const { timeZone } = await site()
  const { cover, supersededBy, commentsCloseAt, description, canonicalUrl, ...said } = input
  await inTransaction(async (tx) => {
    const before = await editableArticle(tx, actor, articleId)
    const moved = await tagsOfAppearance(tx, articleId)
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...said,
        description: description || null,
        canonicalUrl: canonicalUrl || null,
        commentsCloseAt: commentsCloseAt === '' ? null : instantAt(commentsCloseAt, timeZone),
        coverId: cover === '' ? null : await idOfPicture(tx, cover),
        supersededById: supersededBy === '' ? null : await idOfSuccessor(tx, articleId, supersededBy),
      },
    })
    if (said.kind !== before.kind) await fileAs(tx, before, said.kind)
    await note(tx, actor, 'describe', `article ${articleId}`)
    await expire(tx, ...moved, ...(await tagsOfAppearance(tx, articleId)), tags.comments)
  })
}

async function idOfPicture(tx: Tx, src: string): Promise<number> {
  const [, hash = ''] = /^\/media\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(src) ?? []
  const picture = await tx.media.findUnique({ where: { hash }, select: { id: true, width: true } })
  if (!picture?.width) throw new Conflict('articles.noSuchPicture')
  return picture.id
}

/** Whoever follows it may not, in the end, be followed by it. */
async function idOfSuccessor(tx: Tx, articleId: number, path: string): Promise<number> {
  const address = await tx.address.findFirst({
    where: { path: normalPath(path), query: '', article: { status: { not: 'deleted' } } },
    select: { articleId: true },
  })
  if (!address?.articleId) throw new Conflict('articles.noSuchSuccessor')
  await holdLock(tx, 'leadingOn')
  const seen = new Set<number>()
  for (let id: number | null = address.articleId; id !== null && !seen.has(id); ) {
    if (id === articleId) throw new Conflict('articles.successorCircle')
    seen.add(id)
    const next: { supersededById: number | null } | null = await tx.article.findUnique({
      where: { id },
      select: { supersededById: true },
    })
    id = next?.supersededById ?? null
  }
  return address.articleId
}

/** A page is in no list; an article stands under its categories while it is published. */
async function fileAs(tx: Tx, { id, status, publishedAt }: Article, kind: 'article' | 'page'): Promise<void> {
  const shownAt = kind === 'article' && status === 'published' ? publishedAt : null
  await tx.articleCategory.updateMany({ where: { articleId: id }, data: { publishedAt: shownAt } })
}
