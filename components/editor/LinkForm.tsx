'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Toolbar.module.css'

interface LinkFormProps {
  /** Where the words lead now; empty for none. An empty answer takes the link away. */
  href: string
  language: Language
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

export function LinkForm({ href, language, onSubmit }: LinkFormProps) {
  const t = translator(language)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <form className={styles.link} onSubmit={onSubmit}>
      <input
        ref={input}
        name="href"
        defaultValue={href}
        aria-label={t('editor.href')}
        placeholder="https://"
        inputMode="url"
      />
      <Button type="submit">{t('editor.setLink')}</Button>
    </form>
  )
}
