import { useId } from 'react'
import form from '@/components/ui/Form.module.css'
import { type Language, translator } from '@/lib/i18n/translator'

interface ChangeChoiceProps {
  language: Language
  onChange: (change: 'trivial' | 'substantive') => void
}

/** What the change of something published is: mistakes are mended without a word to anybody. */
export function ChangeChoice({ language, onChange }: ChangeChoiceProps) {
  const t = translator(language)
  const name = useId()
  return (
    <fieldset className={form.choices}>
      <legend className={form.legend}>{t('append.change')}</legend>
      <label className={form.check}>
        <input type="radio" name={name} defaultChecked onChange={() => onChange('trivial')} />
        {t('append.trivial')}
      </label>
      <label className={form.check}>
        <input type="radio" name={name} onChange={() => onChange('substantive')} />
        {t('append.substantive')}
      </label>
    </fieldset>
  )
}
