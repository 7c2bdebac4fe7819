import { Field } from '@/components/ui/Field'
import { LONGEST_EMAIL } from '@/lib/email'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

interface SignInEmailProps {
  /** As far as it is known. */
  email?: string
  state: FormState
  language: Language
}

/** The address that a member signs in with: what keeps passwords knows it as the name that belongs to one. */
export function SignInEmail({ email, state, language }: SignInEmailProps) {
  return (
    <Field
      name="email"
      label={translator(language)('accounts.email')}
      error={state.errors.email && sentenceOf(state.errors.email, language)}
      type="email"
      autoComplete="username"
      defaultValue={state.values.email ?? email}
      required
      maxLength={LONGEST_EMAIL}
    />
  )
}
