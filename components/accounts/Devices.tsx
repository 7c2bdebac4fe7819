import { Button } from '@/components/ui/Button'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { OwnSession } from '@/lib/accounts/own-account'
import { deviceName } from '@/lib/auth/device-name'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './AccountFrame.module.css'

interface DevicesProps {
  sessions: OwnSession[]
  /** Id of the session that asks. */
  here: string
  state: FormState
  site: Site
}

/** Where a member is signed in. */
export function Devices({ sessions, here, state, site }: DevicesProps) {
  const t = translator(site.language)
  return (
    <>
      <p className={styles.soft}>{t('sessions.text')}</p>
      <Refused state={state} language={site.language} />
      <ul className={rows.list}>
        {sessions
          .toSorted((a, b) => Number(b.id === here) - Number(a.id === here))
          .map((session) => (
            <Session session={session} isHere={session.id === here} site={site} key={session.id} />
          ))}
      </ul>
      {sessions.length > 1 && (
        <form action="/api/account/devices" method="post">
          <Button type="submit">{t('sessions.endOthers')}</Button>
        </form>
      )}
    </>
  )
}

function Session({ session, isHere, site }: { session: OwnSession; isHere: boolean; site: Site }) {
  const t = translator(site.language)
  const device = deviceName(session.device) ?? t('sessions.unknown')
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <strong>{device}</strong>
        <span className={rows.facts}>
          <span>{t('sessions.lastUsed', { at: formatInstant(session.lastUsedAt, site.timeZone) })}</span>
          <span>{t('sessions.since', { at: formatInstant(session.createdAt, site.timeZone) })}</span>
          {session.trusted && <span>{t('sessions.trusted')}</span>}
        </span>
      </div>
      {isHere ? (
        <span className={rows.mark}>{t('sessions.this')}</span>
      ) : (
        <form action="/api/account/devices" method="post">
          <input type="hidden" name="session" value={session.id} />
          <Button type="submit" aria-label={t('sessions.endOf', { device })}>
            {t('sessions.end')}
          </Button>
        </form>
      )}
    </li>
  )
}
