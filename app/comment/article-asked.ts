import { pathOfArticle, publishedArticle } from '@/lib/articles/cached'
import type { ArticleView } from '@/lib/articles/queries'
import { isOpen } from '@/lib/comments/policy'

/** The article with this number and whether it takes comments now; null when nobody may read it or its comments. */
export async function articleAsked(
  number: string | undefined,
): Promise<{ article: ArticleView; isOpen: boolean } | null> {
  const path = /^\d{1,9}$/.test(number ?? '') ? await pathOfArticle(Number(number)) : null
  const article = path === null ? null : await publishedArticle(path)
  if (!article || article.commentPolicy === 'off') return null
  return { article, isOpen: isOpen(article, new Date()) }
}
