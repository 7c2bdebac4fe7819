import { Button } from '@/components/ui/Button'
import rows from '@/components/ui/Rows.module.css'
import type { ListedMember } from '@/lib/accounts/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf, figuresIn, formatDay } from '@/lib/time/day'
import styles from './MembersPage.module.css'
import { RoleSelect } from './RoleSelect'

/** A member as the owner sees them, and what the owner may do about them. */
export function MemberRow({ member, isSelf, site }: { member: ListedMember; isSelf: boolean; site: Site }) {
  const t = translator(site.language)
  const day = (instant: Date) => formatDay(dayOf(instant, site.timeZone), 'short', figuresIn(site.language))
  const { name, email, role, joinedAt, leftAt, articles, hasSecondStep, canSignIn } = member
  return (
    <li className={rows.row} data-left={leftAt ? '' : undefined}>
      <div className={rows.what}>
        <span>
          <strong>{name}</strong> {isSelf && <small className={rows.mark}>{t('members.you')}</small>}
        </span>
        <span className={rows.facts}>
          <span>{t(`role.${role}`)}</span>
          <span>{email}</span>
          <span>{t('members.articles', { count: articles })}</span>
          <span>{leftAt ? t('members.left', { day: day(leftAt) }) : t('members.joined', { day: day(joinedAt) })}</span>
          {hasSecondStep && <span>{t('members.secondStep')}</span>}
          {!leftAt && !canSignIn && <span className={rows.late}>{t('members.noKey')}</span>}
        </span>
      </div>
      {!leftAt && <Changes member={member} language={site.language} />}
    </li>
  )
}

function Changes({
  member: { id, name, role, hasSecondStep },
  language,
}: {
  member: ListedMember
  language: Language
}) {
  const t = translator(language)
  return (
    <details className={styles.changes}>
      <summary aria-label={t('members.changeOf', { name })}>{t('members.change')}</summary>
      <div>
        <form action={`/api/members/${id}/role`} method="post">
          <RoleSelect id={`role-${id}`} label={t('members.role')} chosen={role} language={language} />
          <Button type="submit">{t('members.setRole')}</Button>
        </form>
        <form action={`/api/members/${id}/reset-link`} method="post">
          <p>{t('members.resetText')}</p>
          {hasSecondStep && (
            <label>
              <input type="checkbox" name="withoutSecondStep" /> {t('members.withoutSecondStep')}
            </label>
          )}
          <Button type="submit">{t('members.reset')}</Button>
        </form>
        <form action={`/api/members/${id}/leave`} method="post">
          <p>{t('members.leaveText')}</p>
          <Button type="submit" className={styles.leave}>
            {t('members.leave')}
          </Button>
        </form>
      </div>
    </details>
  )
}
