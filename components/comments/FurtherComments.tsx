import { hrefOf } from '@/components/site/paths'
import { Phrases } from '@/components/ui/Phrases'
import type { AddendumView } from '@/lib/addenda/queries'
import type { ArticleView } from '@/lib/articles/queries'
import type { ThreadPage } from '@/lib/comments/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { Comments } from './Comments'
import styles from './FurtherComments.module.css'

interface FurtherCommentsProps {
  site: Site
  article: ArticleView
  addenda: AddendumView[]
  thread: ThreadPage
}

/** A further page of a long thread, under the title of its article. */
export function FurtherComments({ site, article, thread, ...rest }: FurtherCommentsProps) {
  const t = translator(site.language)
  return (
    <div className={styles.further}>
      <h1>
        <Phrases text={t('thread.title', { title: article.title, page: thread.page })} />
      </h1>
      <p>
        <a href={hrefOf(article)}>{t('thread.back')}</a>
      </p>
      <Comments article={article} thread={thread} {...rest} site={site} />
    </div>
  )
}
