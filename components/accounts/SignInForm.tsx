import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { Refused } from './Refused'

/** @param to where the member wanted to go */
export function SignInForm({ to, state, language }: { to: string; state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/sign-in" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="to" value={to} />
      <Field
        name="email"
        label={t('accounts.email')}
        type="email"
        autoComplete="username"
        defaultValue={state.values.email}
        required
        maxLength={254}
      />
      <Field
        name="password"
        label={t('accounts.password')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <label className={form.check}>
        <input type="checkbox" name="trusted" defaultChecked={state.values.trusted === 'on'} />
        {t('auth.trusted')}
      </label>
      <Button look="main" type="submit" className={form.submit}>
        {t('auth.signIn')}
      </Button>
    </form>
  )
}
