import { hrefOf, threadHref } from '@/components/site/paths'
import { Pagination } from '@/components/ui/Pagination'
import type { AddendumView } from '@/lib/addenda/queries'
import type { ArticleView } from '@/lib/articles/queries'
import type { ThreadPage } from '@/lib/comments/queries'
import { threadOf } from '@/lib/comments/thread'
import { type Language, translator } from '@/lib/i18n/translator'
import { type Day, dayOf } from '@/lib/time/day'
import styles from './Comments.module.css'
import { Mentions } from './Mentions'
import { Thread } from './Thread'

interface CommentsProps {
  article: Pick<ArticleView, 'id' | 'path' | 'commentPolicy' | 'commentsCloseAt'>
  addenda: AddendumView[]
  thread: ThreadPage
  /** The day on which the page is made: comments that close by date are closed from then on. */
  today: Day
  language: Language
  timeZone: string
}

/** What readers wrote under an article, one page of it, and what other sites said of it. */
export function Comments({ article, addenda, thread, today, language, timeZone }: CommentsProps) {
  if (article.commentPolicy === 'off') return null
  const t = translator(language)
  const { page, pages, total } = thread
  const { items, mentions } = threadOf({ ...thread, addenda, timeZone })
  const address = page === 1 ? '' : hrefOf(article)
  const closed =
    article.commentPolicy === 'closed' ||
    (article.commentsCloseAt !== null && dayOf(article.commentsCloseAt, timeZone) <= today)
  if (closed && total === 0) return null
  return (
    <section className={styles.comments} id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">
        {t('comments.heading')} {total > 0 && <span className="figures">{total}</span>}
      </h2>
      {items.length === 0 && <p className={styles.quiet}>{t('comments.none')}</p>}
      <Thread items={items} articleHref={address} language={language} timeZone={timeZone} />
      <Pagination page={page} pages={pages} hrefOf={(number) => threadHref(article, number)} language={language} />
      <Mentions mentions={mentions} language={language} timeZone={timeZone} />
      {closed && <p className={styles.quiet}>{t('comments.closed')}</p>}
    </section>
  )
}
