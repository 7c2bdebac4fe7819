import { hrefOf } from '@/components/site/paths'
import { DayTime } from '@/components/ui/DayTime'
import { Phrases } from '@/components/ui/Phrases'
import type { HistoricVersion } from '@/lib/articles/history'
import type { ArticleLink } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import styles from './History.module.css'

interface HistoryProps {
  site: Site
  article: ArticleLink
  /** Newest first. */
  versions: HistoricVersion[]
}

/** What an article was before: each state in which its content differed. */
export function History({ site, article, versions }: HistoryProps) {
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <div className={styles.history}>
      <h1>
        <Phrases text={t('history.title', { title: article.title })} />
      </h1>
      <p>
        <a href={hrefOf(article)}>{t('history.back')}</a>
      </p>
      <ol>
        {versions.map(({ number, note, title, publishedAt }, at) => (
          <li key={number}>
            <a href={`/history/${article.id}/${number}`}>
              <DayTime day={dayOf(publishedAt, timeZone)} writing={site} /> {t('versions.number', { number })}
            </a>
            {at === 0 && <span>{t('history.newest')}</span>}
            {title !== article.title && <span>{title}</span>}
            {note && <span>{note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
