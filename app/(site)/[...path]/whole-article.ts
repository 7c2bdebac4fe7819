import { cache } from 'react'
import type { WholeArticleProps } from '@/components/articles/WholeArticle'
import { addendaOf } from '@/lib/addenda/queries'
import { decodePath, normalPath } from '@/lib/addresses/paths'
import { tagsOfPage } from '@/lib/articles/appearing'
import { newestInCategory } from '@/lib/articles/cached'
import { noticeOf } from '@/lib/articles/notice'
import { type ArticleView, neighboursOf, othersThan, publishedArticle } from '@/lib/articles/queries'
import { threadPage } from '@/lib/comments/queries'
import { nameTags } from '@/lib/freshness/making'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { type Day, dayOf } from '@/lib/time/day'

export interface ArticleProps {
  params: Promise<{ path: string[] }>
}

/** An article with what goes stale with it alone. */
type Read = { article: ArticleView } & Pick<WholeArticleProps, 'addenda' | 'neighbours' | 'thread'>

/** The article at an address, or null. Segments arrive percent-encoded; they are decoded here and nowhere else. */
export async function articleAt(params: ArticleProps['params']): Promise<Read | null> {
  const path = decodePath(`/${(await params).path.join('/')}`)
  return path === null ? null : readOnce(normalPath(path))
}

/** Read each time a page is made, and named to whoever keeps the page: kept twice, it would be asked for once. */
async function readArticle(path: string): Promise<Read | null> {
  const article = await publishedArticle(path)
  nameTags(tagsOfPage(article))
  if (!article) return null
  const [addenda, neighbours, thread] = await Promise.all([
    addendaOf(article.id),
    neighboursOf(article.id),
    threadPage(article.id, 1),
  ])
  return { article, addenda, neighbours, thread }
}

/** Head and page of one request ask alike. */
const readOnce = cache(readArticle)

/** All that an article's page shows, for everyone and for its members alike. */
export async function wholeArticle(read: Read): Promise<WholeArticleProps & { today: Day }> {
  const { article, addenda } = read
  const [blog, related] = await Promise.all([
    site(),
    Promise.all(
      article.categories.map(async (category) => ({
        category,
        articles: othersThan(article.id, await newestInCategory(category.id)),
      })),
    ),
  ])
  const publishedOn = dayOf(article.publishedAt, blog.timeZone)
  const today = dayOf(new Date(), blog.timeZone) // the timer has the page made anew when its wording depends on a new one
  const notice = noticeOf({ article, publishedOn, addenda, today, writing: blog, tellAge: blog.tellAge })
  const hasHistory = blog.showHistory && article.hasHistory
  return { ...read, site: blog, notice, related, today, hasHistory, tellsByMail: isMailSet() }
}
