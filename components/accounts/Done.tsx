import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import styles from './AccountFrame.module.css'

/** What a form has just done, in one sentence. */
export function Done({ done, language }: { done: MessageKey | null; language: Language }) {
  if (!done) return null
  return (
    <p className={styles.done} role="status">
      {translator(language)(done)}
    </p>
  )
}
