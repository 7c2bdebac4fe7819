import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import type { AddendumWords } from '@/lib/addenda/drafting'
import { LONGEST_CREDIT } from '@/lib/addenda/input'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './MoreOfAddendum.module.css'
import { PassageNames } from './PassageNames'
import { PassagePicker } from './PassagePicker'
import { articleText } from './places'

interface MoreOfAddendumProps {
  words: AddendumWords
  language: Language
  onChange: (change: Partial<AddendumWords>) => void
}

type Picking = 'place' | 'superseded' | null

const PLACES = ['end', 'top', 'after'] as const

/** What most addenda need not say: another place than the end, the passages that no longer hold, whom to thank. */
export function MoreOfAddendum({ words, language, onChange }: MoreOfAddendumProps) {
  const t = translator(language)
  const [picking, setPicking] = useState<Picking>(null)
  const [isOpen, setOpen] = useState(
    words.placement !== 'end' || words.supersedes.length > 0 || words.creditName !== '',
  )
  const canPick = articleText() !== null
  const toggle = (id: string) => {
    const others = words.supersedes.filter((one) => one !== id)
    onChange({ supersedes: others.length < words.supersedes.length ? others : [...others, id] })
  }
  const choosePlace = (id: string) => {
    onChange({ placement: 'after', afterBlock: id })
    setPicking(null)
  }
  return (
    <details className={styles.more} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('append.more')}</summary>
      <div className={styles.fields}>
        <div className={styles.passages}>
          <p className={styles.label} id="superseded">
            {t('append.superseded')}
          </p>
          <PassageNames ids={words.supersedes} language={language} onRemove={toggle} />
          <Button disabled={!canPick} aria-describedby="superseded" onClick={() => setPicking('superseded')}>
            {t('append.pick')}
          </Button>
        </div>
        <Field name="placement" label={t('append.place')}>
          {(tie) => (
            <select
              {...tie}
              value={words.placement}
              onChange={({ currentTarget }) => {
                const placement = PLACES.find((place) => place === currentTarget.value) ?? 'end'
                onChange({ placement })
                if (placement === 'after' && words.afterBlock === null && canPick) setPicking('place')
              }}
            >
              {PLACES.map((place) => (
                <option value={place} key={place} disabled={place === 'after' && !canPick}>
                  {t(`append.${place}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {words.placement === 'after' && (
          <div className={styles.passages}>
            <PassageNames ids={words.afterBlock === null ? [] : [words.afterBlock]} language={language} />
            <Button onClick={() => setPicking('place')}>{t('append.pick')}</Button>
          </div>
        )}
        <Field
          name="creditName"
          label={t('append.credit')}
          hint={t('append.creditHint')}
          maxLength={LONGEST_CREDIT}
          value={words.creditName}
          onChange={({ currentTarget }) => onChange({ creditName: currentTarget.value })}
        />
      </div>
      {picking && (
        <PassagePicker
          chosen={picking === 'place' ? [words.afterBlock ?? ''] : words.supersedes}
          text={t(picking === 'place' ? 'append.pickPlace' : 'append.pickSuperseded')}
          done={t('append.pickDone')}
          onToggle={picking === 'place' ? choosePlace : toggle}
          onDone={() => setPicking(null)}
        />
      )}
    </details>
  )
}
