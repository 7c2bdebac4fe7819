import { Fragment } from 'react'
import { type Language, sentenceOf } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { Refusal } from './Refusal'

interface RefusedFieldsProps {
  /** Says that nothing was done. */
  sentence: string
  state: FormState
  language: Language
}

/** Above a form that is longer than a screen: that and why it was refused; each reason leads to its field. */
export function RefusedFields({ sentence, state: { errors }, language }: RefusedFieldsProps) {
  const refused = Object.entries(errors).filter(([name]) => name !== 'form')
  if (refused.length === 0) return null
  return (
    <Refusal>
      {sentence}{' '}
      {refused.map(([name, error]) => (
        <Fragment key={name}>
          <a href={`#${name}`}>{sentenceOf(error, language)}</a>{' '}
        </Fragment>
      ))}
    </Refusal>
  )
}
