import type { AddendumView } from '@/lib/addenda/queries'
import type { ArticleView } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { Body } from './Body'
import { Contents } from './Contents'
import { DateRail } from './DateRail'
import { Head } from './Head'
import styles from './Preview.module.css'
import whole from './WholeArticle.module.css'

interface PreviewProps {
  site: Site
  article: ArticleView
  addenda: AddendumView[]
}

/** An article's draft as its page will show it, without what only a published one has. */
export function Preview({ site, article, addenda }: PreviewProps) {
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <article className={whole.article}>
      <Head article={article} comments={0} language={language} />
      <DateRail
        publishedOn={article.kind === 'article' ? dayOf(article.publishedAt, timeZone) : null}
        addenda={addenda}
        verifiedOn={article.verifiedOn}
        historyHref={null}
        writing={site}
      />
      <div className={whole.rest}>
        <p role="note" className={styles.note}>
          {t('preview.note')}
        </p>
        <Contents blocks={article.blocks} place="text" language={language} />
        <Body blocks={article.blocks} addenda={addenda} writing={site} />
      </div>
    </article>
  )
}
