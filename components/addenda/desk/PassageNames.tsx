import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './PassageNames.module.css'
import { passageOf } from './places'

interface PassageNamesProps {
  ids: string[]
  language: Language
  onRemove?: (id: string) => void
}

/** How much of a passage is shown to know it by. */
const BEGINNING = 40

/** Passages by how they begin. */
export function PassageNames({ ids, language, onRemove }: PassageNamesProps) {
  const t = translator(language)
  if (ids.length === 0) return null
  return (
    <ul className={styles.names}>
      {ids.map((id) => (
        <li key={id}>
          <span>{beginningOf(id) ?? t('append.unseenPassage')}</span>
          {onRemove && (
            <Button look="plain" aria-label={t('append.unpick')} onClick={() => onRemove(id)}>
              ×
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function beginningOf(id: string): string | null {
  const text = passageOf(id)?.textContent?.trim()
  if (!text) return null
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text
}
