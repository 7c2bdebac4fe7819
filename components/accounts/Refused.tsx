import form from '@/components/ui/Form.module.css'
import { type Language, sentenceOf } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

/** What is wrong with a form as a whole. */
export function Refused({ state, language }: { state: FormState; language: Language }) {
  const { form: refusal } = state.errors
  if (!refusal) return null
  return (
    <p className={form.refused} role="alert">
      {sentenceOf(refusal, language)}
    </p>
  )
}
