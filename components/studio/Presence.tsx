'use client'

import type { Language } from '@/lib/i18n/translator'
import { editingSentence } from './editing-sentence'
import styles from './Presence.module.css'
import { usePresence } from './use-presence'

/** Who has the article open in the editor besides: said when it changes, and never in the way. */
export function Presence({ articleId, language }: { articleId: number; language: Language }) {
  const others = usePresence(articleId)
  return (
    <p className={styles.presence} role="status">
      {others.length > 0 && editingSentence(others, language)}
    </p>
  )
}
