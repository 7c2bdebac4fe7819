import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_NAME, LONGEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { SignInEmail } from './SignInEmail'

interface ProfileFormProps {
  name: string
  email: string
  state: FormState
  language: Language
}

export function ProfileForm({ name, email, state, language }: ProfileFormProps) {
  const t = translator(language)
  const error = (field: string) => state.errors[field] && sentenceOf(state.errors[field], language)
  return (
    <form className={form.form} action="/api/account/profile" method="post">
      <Refused state={state} language={language} />
      <Field
        name="name"
        label={t('accounts.name')}
        hint={t('account.nameHint')}
        error={error('name')}
        autoComplete="name"
        defaultValue={state.values.name ?? name}
        required
        maxLength={LONGEST_NAME}
      />
      <SignInEmail email={email} state={state} language={language} />
      <Field
        name="currentPassword"
        label={t('account.currentPassword')}
        hint={t('account.currentForEmail')}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
      />
      <Button look="main" type="submit" className={form.submit}>
        {t('account.save')}
      </Button>
    </form>
  )
}
