import { DayTime } from '@/components/ui/DayTime'
import type { AddendumNote } from '@/lib/addenda/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Day } from '@/lib/time/day'
import styles from './DateRail.module.css'

interface DateRailProps {
  /** Null for an undated page. */
  publishedOn: Day | null
  addenda: AddendumNote[]
  verifiedOn: Day | null
  language: Language
}

/** From here on the rail sets all but the newest small, and a phone shows only the newest. */
const MANY = 4

/** When it was written and what happened since, in order, each date leading to its place. */
export function DateRail({ publishedOn, addenda, verifiedOn, language }: DateRailProps) {
  if (publishedOn === null && addenda.length === 0 && verifiedOn === null) return null
  const t = translator(language)
  const many = addenda.length >= MANY
  const newest = addenda.at(-1)
  return (
    <aside className={styles.rail} aria-label={t('article.dates')}>
      <ol data-many={many || undefined}>
        {publishedOn && (
          <li>
            <a href="#text">
              <DayTime day={publishedOn} language={language} /> {t('article.published')}
            </a>
          </li>
        )}
        {addenda.map((addendum) => (
          <li className={styles.added} key={addendum.number} data-between={(many && addendum !== newest) || undefined}>
            <a href={`#addendum-${addendum.number}`}>
              <DayTime day={addendum.occurredOn} language={language} /> {t(`kind.${addendum.kind}`)}
            </a>
          </li>
        ))}
        {verifiedOn && (
          <li className={styles.verified}>
            <DayTime day={verifiedOn} language={language} /> {t('article.verified')}
          </li>
        )}
      </ol>
      {many && (
        <a className={styles.all} href={`#addendum-${addenda[0]?.number}`}>
          {t('article.allAddenda', { count: addenda.length })}
        </a>
      )}
    </aside>
  )
}
