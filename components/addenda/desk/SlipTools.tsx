'use client'

import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import { useEditing } from './AddendumDesk'
import styles from './SlipTools.module.css'

/** Below a slip, for whoever may edit it. */
export function SlipTools({ number, language }: { number: number; language: Language }) {
  const edit = useEditing()
  return (
    <p className={styles.tools}>
      <Button look="plain" onClick={() => edit(number)}>
        {translator(language)('append.edit')}
      </Button>
    </p>
  )
}
