import type { Metadata } from 'next'
import { alternatesOf } from '@/app/(site)/alternates'
import { historyOf, pathOfArticle, publishedArticle } from '@/lib/articles/cached'
import type { HistoricVersion } from '@/lib/articles/history'
import type { ArticleView } from '@/lib/articles/queries'
import { site } from '@/lib/settings/cached'
import type { Site } from '@/lib/settings/queries'

interface Asked {
  blog: Site
  article: ArticleView
  versions: HistoricVersion[]
}

/** The article whose history an address names; null while readers may not see it. */
export async function askedHistory(articleId: string): Promise<Asked | null> {
  const blog = await site()
  const path = blog.showHistory && /^\d{1,9}$/.test(articleId) ? await pathOfArticle(Number(articleId)) : null
  const article = path === null ? null : await publishedArticle(path)
  return article && { blog, article, versions: await historyOf(article.id) }
}

/** What was is no page of its own to search engines: the article is. */
export const historyMetadata = ({ blog, article }: Asked, title: string): Metadata => ({
  title,
  robots: { index: false },
  alternates: alternatesOf(blog, { path: article.path }),
})
