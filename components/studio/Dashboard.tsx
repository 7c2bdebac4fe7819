import type { DailyFigures } from '@/lib/articles/read-figures'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Dashboard.module.css'
import { listAddress } from './list-address'
import { ReadsChart } from './ReadsChart'

export interface DashboardProps {
  figures: { draft: number; review: number; scheduled: number }
  /** Articles to look at again, and those of them that readers reported. */
  toReview: { all: number; reports: number }
  commentsWaiting: number
  reads: DailyFigures
  language: Language
}

/** What waits for somebody, each the way to it; and how much is read. */
export function Dashboard({ figures, toReview, commentsWaiting, reads, language }: DashboardProps) {
  const t = translator(language)
  return (
    <section className={styles.dashboard} aria-label={t('dashboard.label')}>
      <ul>
        {(['draft', 'review', 'scheduled'] as const).map((filter) => (
          <li key={filter}>
            <a href={listAddress({ filter })}>
              <strong className="figures">{figures[filter]}</strong> {t(`dashboard.${filter}`)}
            </a>
          </li>
        ))}
        <li>
          <a href="/studio/review">
            <strong className="figures">{toReview.all}</strong> {t('dashboard.toReview')}
          </a>
        </li>
        {toReview.reports > 0 && (
          <li>
            <a href="/studio/review?cause=reports">
              <strong className="figures">{toReview.reports}</strong> {t('dashboard.reported')}
            </a>
          </li>
        )}
        <li>
          <a href="/studio/comments">
            <strong className="figures">{commentsWaiting}</strong> {t('dashboard.comments')}
          </a>
        </li>
      </ul>
      <p>
        {t('dashboard.reads')} <ReadsChart figures={reads} language={language} />
      </p>
    </section>
  )
}
