import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import styles from './AccountFrame.module.css'
import { CodeField } from './CodeForm'
import { PresentPassword } from './PresentPassword'
import { QrCode } from './QrCode'

const FEW_CODES = 3

/** Two-step sign-in while it is off: what it is, and the way to it. */
export function SecondStepOff({ state, language }: { state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <>
      <p>{t('secondStep.text')}</p>
      <form className={form.form} action="/api/account/second-step" method="post">
        <Refused state={state} language={language} />
        <Button look="main" type="submit" className={form.submit}>
          {t('secondStep.begin')}
        </Button>
      </form>
    </>
  )
}

interface SecondStepBegunProps {
  /** In base32, to be typed. */
  secret: string
  /** The same for the QR code, with the blog's name and the member's address. */
  uri: string
  state: FormState
  language: Language
}

/** While the authenticator has not shown its first code. */
export function SecondStepBegun({ secret, uri, state, language }: SecondStepBegunProps) {
  const t = translator(language)
  return (
    <>
      <p>{t('secondStep.scan')}</p>
      <QrCode text={uri} label={t('secondStep.qr')} />
      <p className={styles.soft}>
        {t('secondStep.manual')} <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <form className={form.form} action="/api/account/second-step/confirmation" method="post">
        <Refused state={state} language={language} />
        <CodeField label={t('secondStep.code')} />
        <PresentPassword language={language} />
        <Button look="main" type="submit" className={form.submit}>
          {t('secondStep.confirm')}
        </Button>
      </form>
      <form action="/api/account/second-step" method="post">
        <Button look="plain" type="submit">
          {t('secondStep.anew')}
        </Button>
      </form>
    </>
  )
}

/** While signing in asks for codes. @param codesLeft recovery codes that were not used */
export function SecondStepOn({
  codesLeft,
  state,
  language,
}: {
  codesLeft: number
  state: FormState
  language: Language
}) {
  const t = translator(language)
  return (
    <>
      <p>
        {t('secondStep.on', { count: codesLeft })} {codesLeft <= FEW_CODES && t('secondStep.few')}
      </p>
      <Refused state={state} language={language} />
      <PasswordPart what="renew" action="/api/account/second-step/recovery-codes" language={language} />
      <PasswordPart what="end" action="/api/account/second-step/end" language={language} />
    </>
  )
}

function PasswordPart({ what, action, language }: { what: 'renew' | 'end'; action: string; language: Language }) {
  const t = translator(language)
  const label: MessageKey = `secondStep.${what}`
  return (
    <section className={styles.part} aria-labelledby={what}>
      <h3 id={what}>{t(label)}</h3>
      <p>{t(`secondStep.${what}Text`)}</p>
      <form className={form.form} action={action} method="post">
        <div className={form.field}>
          <label htmlFor={`${what}-password`}>{t('account.currentPassword')}</label>
          <input
            id={`${what}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={LONGEST_PASSWORD}
          />
        </div>
        <Button type="submit" className={form.submit}>
          {t(label)}
        </Button>
      </form>
    </section>
  )
}
