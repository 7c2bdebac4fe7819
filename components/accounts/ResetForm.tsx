import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { NewPasswordField } from './PasswordForm'

interface ResetFormProps {
  token: string
  /** Whose password it is: password managers ask. */
  email: string
  state: FormState
  language: Language
}

export function ResetForm({ token, email, state, language }: ResetFormProps) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/reset" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="token" value={token} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label={t('account.newPassword')} state={state} language={language} />
      <Button look="main" type="submit" className={form.submit}>
        {t('reset.do')}
      </Button>
    </form>
  )
}
