import form from '@/components/ui/Form.module.css'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './KindChoice.module.css'

const KINDS = ['update', 'correction', 'resolved', 'retraction'] as const
export type Kind = (typeof KINDS)[number]

interface KindChoiceProps {
  kind: Kind
  language: Language
  onChange: (kind: Kind) => void
}

export function KindChoice({ kind, language, onChange }: KindChoiceProps) {
  const t = translator(language)
  return (
    <fieldset className={styles.kinds}>
      <legend className={form.legend}>{t('append.kind')}</legend>
      {KINDS.map((one) => (
        <label key={one} className={styles.kind}>
          <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => onChange(one)} />
          <span>{t(`kind.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
