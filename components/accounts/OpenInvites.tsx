import { Button } from '@/components/ui/Button'
import rows from '@/components/ui/Rows.module.css'
import type { OpenInvite } from '@/lib/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf, figuresIn, formatDay } from '@/lib/time/day'
import styles from './MembersPage.module.css'

/** Invites that nobody has accepted yet. */
export function OpenInvites({ invites, site }: { invites: OpenInvite[]; site: Site }) {
  const t = translator(site.language)
  if (invites.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="invites">
      <h2 id="invites">{t('members.openInvites')}</h2>
      <ul className={rows.list}>
        {invites.map((invite) => (
          <Invite invite={invite} site={site} key={invite.id} />
        ))}
      </ul>
    </section>
  )
}

function Invite({ invite, site }: { invite: OpenInvite; site: Site }) {
  const t = translator(site.language)
  const whom = invite.email ?? t('members.anyone')
  const day = formatDay(dayOf(invite.expiresAt, site.timeZone), 'short', figuresIn(site.language))
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <strong>{whom}</strong>
        <span className={rows.facts}>
          <span>{t(`role.${invite.role}`)}</span>
          <span>{t('members.until', { day })}</span>
          {invite.invitedBy && <span>{t('members.by', { name: invite.invitedBy })}</span>}
        </span>
      </div>
      <form action={`/api/members/invites/${invite.id}`} method="post">
        <Button type="submit" aria-label={t('members.revokeOf', { whom })}>
          {t('members.revoke')}
        </Button>
      </form>
    </li>
  )
}
