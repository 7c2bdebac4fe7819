import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus } from '@/lib/db/generated/client'
import { type Words, wordsOf } from './drafting'
import { NEWEST_TITLE, titleOf } from './newest-title'
import { editableNow } from './policy'

/** Whether the actor may edit this article. */
export const mayEdit = async (actor: Actor, articleId: number): Promise<boolean> =>
  (await db().article.count({ where: { id: articleId, ...editableNow(actor) } })) > 0

/** The title of an article as its author sees it, which may be empty; null for whoever may not edit it. */
export async function titleInStudio(actor: Actor, articleId: number): Promise<string | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...editableNow(actor) },
    select: { draft: { select: { title: true } }, versions: NEWEST_TITLE },
  })
  return article && titleOf(article)
}

/** What the editor of an article needs to know. */
export interface EditedArticle extends Words {
  id: number
  status: ArticleStatus
  path: string | null
  publishedAt: Date | null
  /** Whether readers have ever seen it. */
  wasPublished: boolean
  /** Names, in the author's order. */
  categories: string[]
}

/** An article for its editor; null for whoever may not edit it. */
export async function editedArticle(actor: Actor, articleId: number): Promise<EditedArticle | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...editableNow(actor) },
    include: { categories: { orderBy: { position: 'asc' }, include: { category: { select: { name: true } } } } },
  })
  if (!article) return null
  return {
    ...(await wordsOf(db(), article)),
    id: article.id,
    status: article.status,
    path: article.path,
    publishedAt: article.publishedAt,
    wasPublished: article.currentVersion !== null,
    categories: article.categories.map(({ category }) => category.name),
  }
}
