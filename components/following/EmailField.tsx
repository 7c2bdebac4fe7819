import { Field } from '@/components/ui/Field'
import { LONGEST_EMAIL } from '@/lib/email'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

interface EmailFieldProps {
  state: FormState
  hint?: string
  language: Language
}

/** Where an address is typed. Not of type `email`: its check would refuse what we can read, and in its own words. */
export function EmailField({ state, hint, language }: EmailFieldProps) {
  return (
    <Field
      name="email"
      label={translator(language)('follow.email')}
      hint={hint}
      error={state.errors.email && sentenceOf(state.errors.email, language)}
      defaultValue={state.values.email ?? ''}
      type="text"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={LONGEST_EMAIL}
      required
    />
  )
}
