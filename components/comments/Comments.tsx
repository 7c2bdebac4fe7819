import { hrefOf, threadHref } from '@/components/site/paths'
import { Pagination } from '@/components/ui/Pagination'
import type { AddendumView } from '@/lib/addenda/queries'
import type { ArticleView } from '@/lib/articles/queries'
import { isOpen } from '@/lib/comments/policy'
import type { ThreadPage } from '@/lib/comments/queries'
import { threadOf } from '@/lib/comments/thread'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { ENDPOINT } from '@/lib/webmentions/input'
import styles from './Comments.module.css'
import { Mentions } from './Mentions'
import { TellOfMention } from './TellOfMention'
import { Thread } from './Thread'
import { WriteComment } from './WriteComment'

interface CommentsProps {
  site: Site
  article: Pick<ArticleView, 'id' | 'path' | 'blocks' | 'commentPolicy' | 'commentsCloseAt'>
  addenda: AddendumView[]
  thread: ThreadPage
  /** Ids of comments that whoever looks wrote themselves. */
  own?: number[] | undefined
  /** Name of the member who looks. */
  member?: string | null | undefined
  /** Whether whoever looks may make addenda of comments. */
  canTakeUp?: boolean | undefined
}

/** What readers wrote under an article, one page of it, and what other sites said of it. */
export function Comments({
  site,
  article,
  addenda,
  thread,
  own = [],
  member = null,
  canTakeUp = false,
}: CommentsProps) {
  if (article.commentPolicy === 'off') return null
  const { language, timeZone } = site
  const t = translator(language)
  const { page, pages, total } = thread
  const { items, mentions } = threadOf({ ...thread, addenda, timeZone })
  const address = page === 1 ? '' : hrefOf(article)
  const closed = !isOpen(article, new Date()) // the timer makes the page anew at that moment
  return (
    <section className={styles.comments} id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">
        {t('comments.heading')} {total > 0 && <span className="figures">{total}</span>}
      </h2>
      {items.length === 0 && <p className={styles.quiet}>{t('comments.none')}</p>}
      <Thread
        items={items}
        articleHref={address}
        articleId={closed ? null : article.id}
        own={own}
        canTakeUp={canTakeUp}
        site={site}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => threadHref(article, number)} language={language} />
      <Mentions mentions={mentions} site={site} />
      {closed ? (
        <p className={styles.quiet}>{t('comments.closed')}</p>
      ) : (
        <WriteComment site={site} article={article} member={member} />
      )}
      {!closed && page === 1 && site.receiveWebmentions && (
        // a further page of the thread is no address of the article
        <>
          <link rel="webmention" href={site.url + ENDPOINT} />
          <TellOfMention site={site} article={article} />
        </>
      )}
    </section>
  )
}
