import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { withoutEmptyEnd } from '@/lib/richtext/body'
import { derivedFrom } from '@/lib/richtext/stored'
import { wordsOf } from './drafting'
import { canEdit } from './policy'
import { articleOfPreview } from './preview-links'
import { type ArticleView, filingUnder, viewOf } from './queries'

/** The draft of an article as readers will see it. */
export async function previewForMember(actor: Actor, articleId: number): Promise<ArticleView | null> {
  const found = await db().article.findUnique({ where: { id: articleId }, select: { authorId: true } })
  return found && canEdit(actor, found) ? preview(articleId) : null
}

/** The same for whoever holds a preview link; null when it has expired or was revoked. */
export async function previewForHolder(token: string): Promise<ArticleView | null> {
  const articleId = await articleOfPreview(token)
  return articleId === null ? null : preview(articleId)
}

async function preview(articleId: number): Promise<ArticleView | null> {
  const found = await db().article.findFirst({
    where: { id: articleId, status: { not: 'deleted' } },
    include: { cover: true, categories: { orderBy: { position: 'asc' }, include: { category: true } } },
  })
  if (!found) return null
  const { title, body } = await wordsOf(db(), found)
  const words = {
    title,
    number: (found.currentVersion ?? 0) + 1,
    ...derivedFrom(withoutEmptyEnd(body)),
    hasHistory: false,
  }
  const now = new Date()
  const dates = { publishedAt: found.publishedAt ?? now, substantiveAt: found.substantiveAt ?? now }
  const categories = found.categories.map(({ category }) => filingUnder(category))
  return viewOf({ ...found, ...dates, categories, path: found.path ?? '' }, words, null)
}
