import { Button } from '@/components/ui/Button'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { OwnPasskey } from '@/lib/accounts/own-account'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './AccountFrame.module.css'
import { PasskeyForm } from './PasskeyForm'

interface PasskeysProps {
  passkeys: OwnPasskey[]
  /** What a new one is called unless the member says otherwise. */
  newName: string
  state: FormState
  site: Site
}

/** The passkeys of a member, and the form for another. */
export function Passkeys({ passkeys, newName, state, site }: PasskeysProps) {
  const t = translator(site.language)
  return (
    <>
      <p className={styles.soft}>{t('passkeys.text')}</p>
      <Refused state={state} language={site.language} />
      {passkeys.length > 0 && (
        <ul className={rows.list}>
          {passkeys.map((passkey) => (
            <Row passkey={passkey} site={site} key={passkey.id} />
          ))}
        </ul>
      )}
      <PasskeyForm name={newName} language={site.language} />
    </>
  )
}

function Row({ passkey: { id, name, createdAt, lastUsedAt }, site }: { passkey: OwnPasskey; site: Site }) {
  const t = translator(site.language)
  const at = (instant: Date) => ({ at: formatInstant(instant, site.timeZone) })
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <strong>{name}</strong>
        <span className={rows.facts}>
          <span>{lastUsedAt ? t('sessions.lastUsed', at(lastUsedAt)) : t('passkeys.unused')}</span>
          <span>{t('passkeys.made', at(createdAt))}</span>
        </span>
      </div>
      <form action="/api/account/passkeys/removal" method="post">
        <input type="hidden" name="passkey" value={id} />
        <Button type="submit" aria-label={t('passkeys.removeOf', { name })}>
          {t('passkeys.remove')}
        </Button>
      </form>
    </li>
  )
}
