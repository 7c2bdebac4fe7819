import { monthHref, yearHref } from '@/components/site/paths'
import type { ArchiveYear } from '@/lib/articles/listings'
import { type Language, translator } from '@/lib/i18n/translator'
import { formatMonth, formatYear } from '@/lib/time/day'
import styles from './ArchiveOverview.module.css'

/** Every year and month that has articles. */
export function ArchiveOverview({ archive, language }: { archive: ArchiveYear[]; language: Language }) {
  const t = translator(language)
  if (archive.length === 0) return <p className={styles.empty}>{t('list.empty')}</p>
  return (
    <ol className={styles.years}>
      {archive.map(({ year, total, months }) => (
        <li key={year}>
          <h3>
            <a href={yearHref(year)}>{formatYear(year, language)}</a>
          </h3>
          <ul>
            {months.map(({ month, count }) => (
              <li key={month}>
                <a
                  href={monthHref(year, month)}
                  aria-label={t('archive.month', { month: formatMonth(year, month, language), count })}
                >
                  {t('archive.monthShort', { month })} <span className="figures">{count}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.total}>{t('list.count', { count: total })}</p>
        </li>
      ))}
    </ol>
  )
}
