import type { ModeratedComment } from '@/lib/comments/moderation-queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './Reports.module.css'

/** What readers find about a comment, in their own words where they gave any. */
export function Reports({ reports, site }: Pick<ModeratedComment, 'reports'> & { site: Site }) {
  if (reports.length === 0) return null
  const t = translator(site.language)
  return (
    <ul className={styles.reports} aria-label={t('moderation.reports')}>
      {reports.map(({ reason, words, createdAt }) => (
        <li key={createdAt.getTime()}>
          <b>{t(`report.reason.${reason}`)}</b>{' '}
          <time dateTime={createdAt.toISOString()}>{formatInstant(createdAt, site.timeZone)}</time>
          {words && <p>{words}</p>}
        </li>
      ))}
    </ul>
  )
}
