import { Button } from '@/components/ui/Button'
import rows from '@/components/ui/Rows.module.css'
import type { AuditLine } from '@/lib/accounts/audit-log'
import type { ListedMember } from '@/lib/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './AuditLog.module.css'
import { auditSentence } from './audit-sentence'

interface AuditLogProps {
  lines: AuditLine[]
  /** Where the next page begins; null on the last one. */
  next: number | null
  before: number | null
  /** Whose doings are shown; null for everybody's. */
  memberId: number | null
  members: ListedMember[]
  site: Site
}

/** What members did, for the owner. */
export function AuditLog({ lines, next, before, memberId, members, site }: AuditLogProps) {
  const t = translator(site.language)
  return (
    <>
      <h1 className={styles.heading}>{t('audit.title')}</h1>
      <form className={styles.filter} action="/studio/audit" method="get">
        <label htmlFor="member">{t('audit.member')}</label>
        <select id="member" name="member" defaultValue={memberId ?? ''}>
          <option value="">{t('audit.everybody')}</option>
          {members.map(({ id, name }) => (
            <option value={id} key={id}>
              {name}
            </option>
          ))}
        </select>
        <Button type="submit">{t('audit.show')}</Button>
      </form>
      {lines.length === 0 && <p className={styles.none}>{t('audit.none')}</p>}
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.at.toISOString()}>{formatInstant(line.at, site.timeZone)}</time>
            <span>{auditSentence(line, site.language)}</span>
          </li>
        ))}
      </ol>
      <nav className={rows.paging} aria-label={t('paging.label')}>
        {before !== null && <a href={addressOf(memberId, null)}>{t('audit.newest')}</a>}
        {next !== null && <a href={addressOf(memberId, next)}>{t('audit.older')}</a>}
      </nav>
    </>
  )
}

function addressOf(memberId: number | null, before: number | null): string {
  const query = new URLSearchParams()
  if (memberId !== null) query.set('member', String(memberId))
  if (before !== null) query.set('before', String(before))
  return query.size > 0 ? `/studio/audit?${query}` : '/studio/audit'
}
