import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { Tick } from '@/components/ui/Tick'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { SignInEmail } from './SignInEmail'

interface SignInFormProps {
  /** Where the member wanted to go. */
  to: string
  /** What an OpenID Connect provider is called by which they may come, too; null without one. */
  provider: string | null
  state: FormState
  language: Language
}

export function SignInForm({ to, provider, state, language }: SignInFormProps) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/sign-in" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="to" value={to} />
      <SignInEmail state={state} language={language} />
      <Field
        name="password"
        label={t('accounts.password')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <TrustedBox state={state} language={language} />
      <Button look="main" type="submit" className={form.submit}>
        {t('auth.signIn')}
      </Button>
      {provider !== null && (
        <Button type="submit" className={form.submit} formAction="/api/sign-in/openid" formNoValidate>
          {t('openid.signIn', { name: provider })}
        </Button>
      )}
    </form>
  )
}

/** Whether the device is the member's own. */
export function TrustedBox({ state, language }: { state: FormState; language: Language }) {
  return (
    <Tick name="trusted" isTicked={state.values.trusted === 'on'}>
      {translator(language)('auth.trusted')}
    </Tick>
  )
}
