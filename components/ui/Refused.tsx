import { type Language, sentenceOf } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { Refusal } from './Refusal'

interface RefusedProps {
  state: FormState
  /** Fields beside which the form says nothing itself. */
  fields?: string[]
  language: Language
}

/** What is wrong with a form as a whole. */
export function Refused({ state, fields = [], language }: RefusedProps) {
  const refusal = ['form', ...fields].map((name) => state.errors[name]).find((error) => error !== undefined)
  if (!refusal) return null
  return <Refusal>{sentenceOf(refusal, language)}</Refusal>
}
