import type { WholeArticleProps } from '@/components/articles/WholeArticle'
import { addendaOf } from '@/lib/addenda/cached'
import { decodePath, normalPath } from '@/lib/addresses/paths'
import { historyOf, neighboursOf, newestInCategory, publishedArticle, today } from '@/lib/articles/cached'
import { noticeOf } from '@/lib/articles/notice'
import type { ArticleView } from '@/lib/articles/queries'
import { threadPage } from '@/lib/comments/cached'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { type Day, dayOf } from '@/lib/time/day'

export interface ArticleProps {
  params: Promise<{ path: string[] }>
}

/** The article at an address, or null. Segments arrive percent-encoded; they are decoded here and nowhere else. */
export async function articleOf(params: ArticleProps['params']): Promise<ArticleView | null> {
  const path = decodePath(`/${(await params).path.join('/')}`)
  return path === null ? null : publishedArticle(normalPath(path))
}

/** All that an article's page shows, for everyone and for its members alike. */
export async function wholeArticle(article: ArticleView): Promise<WholeArticleProps & { today: Day }> {
  const [blog, addenda, neighbours, thread, day, history, related] = await Promise.all([
    site(),
    addendaOf(article.id),
    neighboursOf(article.id),
    threadPage(article.id, 1),
    today(article.id),
    historyOf(article.id),
    Promise.all(
      article.categories.map(async (category) => ({
        category,
        articles: await newestInCategory(category.id, article.id),
      })),
    ),
  ])
  const publishedOn = dayOf(article.publishedAt, blog.timeZone)
  const notice = noticeOf({ article, publishedOn, addenda, today: day, writing: blog, tellAge: blog.tellAge })
  const hasHistory = blog.showHistory && history.length > 1
  return {
    site: blog,
    article,
    addenda,
    notice,
    neighbours,
    related,
    thread,
    today: day,
    hasHistory,
    tellsByMail: isMailSet(),
  }
}
