import type { ReactNode } from 'react'
import { Comments } from '@/components/comments/Comments'
import { FollowArticle } from '@/components/following/FollowArticle'
import type { AddendumView } from '@/lib/addenda/queries'
import type { Notice as NoticeOfArticle } from '@/lib/articles/notice'
import type { ArticleLink, ArticleView } from '@/lib/articles/queries'
import type { ThreadPage } from '@/lib/comments/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { Body } from './Body'
import { Contents } from './Contents'
import { DateRail } from './DateRail'
import { Head } from './Head'
import { Neighbours } from './Neighbours'
import { Notice } from './Notice'
import { type CategoryArticles, Related } from './Related'
import styles from './WholeArticle.module.css'

export interface WholeArticleProps {
  site: Site
  article: ArticleView
  addenda: AddendumView[]
  notice: NoticeOfArticle
  neighbours: { older: ArticleLink | null; newer: ArticleLink | null }
  related: CategoryArticles[]
  thread: ThreadPage
  /** Whether readers may look up what it said before. */
  hasHistory: boolean
  /** Whether letters are sent to followers. */
  tellsByMail: boolean
  /** What a member may do to the addendum of this number. */
  slipTools?: ((number: number) => ReactNode) | undefined
  /** What only whoever looks sees of the comments: which are theirs, and the name they write under as a member. */
  commenting?: { own: number[]; member: string | null; canTakeUp: boolean } | undefined
}

/** An article or page with everything that belongs to it, from the way to the one before down to the last comment. */
export function WholeArticle(props: WholeArticleProps) {
  const {
    site,
    article,
    addenda,
    notice,
    neighbours,
    related,
    thread,
    hasHistory,
    tellsByMail,
    slipTools,
    commenting,
  } = props
  const { language, timeZone } = site
  const t = translator(language)
  const dated = article.kind === 'article'
  return (
    <>
      {dated && (
        <div className={styles.above}>
          <Neighbours {...neighbours} place="above" language={language} />
        </div>
      )}
      <article className={styles.article} data-copy={t('code.copy')} data-copied={t('code.copied')}>
        <Head article={article} comments={article.commentPolicy === 'off' ? 0 : thread.total} language={language} />
        <DateRail
          publishedOn={dated ? dayOf(article.publishedAt, timeZone) : null}
          addenda={addenda}
          verifiedOn={article.verifiedOn}
          historyHref={hasHistory ? `/history/${article.id}` : null}
          writing={site}
        />
        <div className={styles.rest}>
          <News article={article} addenda={addenda} text={t('article.news', { count: '#' })} />
          <Notice notice={notice} language={language} />
          <Contents blocks={article.blocks} place="text" language={language} />
          <Body blocks={article.blocks} addenda={addenda} slipTools={slipTools} writing={site} />
          <FollowArticle article={article} byMail={tellsByMail} language={language} />
          {dated && <Neighbours {...neighbours} place="below" language={language} />}
          <Related related={related} site={site} />
          <Comments site={site} article={article} addenda={addenda} thread={thread} {...commenting} />
        </div>
      </article>
    </>
  )
}

/** Filled and shown by public/reader.js alone: what a reader has read before is known to no server. */
function News({ article, addenda, text }: { article: ArticleView; addenda: AddendumView[]; text: string }) {
  return (
    <p
      className={styles.news}
      hidden
      suppressHydrationWarning
      data-article={article.id}
      data-news={addenda.map(({ number }) => number).join(' ')}
      data-text={text}
    >
      <a href="#b-text" suppressHydrationWarning>
        {text}
      </a>
    </p>
  )
}
