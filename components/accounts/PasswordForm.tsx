import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

/** @param email whose password it is: password managers ask */
export function PasswordForm({ email, state, language }: { email: string; state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/account/password" method="post">
      <Refused state={state} language={language} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        name="currentPassword"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={LONGEST_PASSWORD}
      />
      <NewPasswordField label={t('account.newPassword')} state={state} language={language} />
      <Button look="main" type="submit" className={form.submit}>
        {t('account.changePassword')}
      </Button>
    </form>
  )
}

interface NewPasswordFieldProps {
  label: string
  state: FormState
  language: Language
}

export function NewPasswordField({ label, state, language }: NewPasswordFieldProps) {
  const { password: error } = state.errors
  return (
    <Field
      name="password"
      label={label}
      hint={translator(language)('accounts.passwordHint', { count: SHORTEST_PASSWORD })}
      error={error && sentenceOf(error, language)}
      type="password"
      autoComplete="new-password"
      required
      minLength={SHORTEST_PASSWORD}
      maxLength={LONGEST_PASSWORD}
    />
  )
}
