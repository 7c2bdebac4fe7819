'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import type { Translate } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'
import { bodyFromMarkdown } from '@/lib/richtext/markdown/reading'
import styles from './PlainEditor.module.css'

interface PlainEditorProps {
  /** What the text was made of: what stays the same keeps its ids. */
  body: Body
  text: string
  t: Translate
  onChange: (read: () => Body) => void
  /** Given when there is an editor to go back to. */
  onBack?: ((body: Body) => void) | undefined
}

/** Reading a long text costs some milliseconds: it waits for a pause. */
const PAUSE_MS = 300

/** The body as Markdown in a plain field: for whoever prefers it, and for when the editor fails. */
export function PlainEditor({ body, text, t, onChange, onBack }: PlainEditorProps) {
  const [typed, setTyped] = useState(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const read = () => bodyFromMarkdown(typed, body)
  const type = (now: string) => {
    setTyped(now)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(() => bodyFromMarkdown(now, body)), PAUSE_MS)
  }
  const leave = () => {
    clearTimeout(timer.current)
    if (typed !== text) onChange(read)
  }
  return (
    <>
      <div className={styles.bar}>{onBack && <Button onClick={() => onBack(read())}>{t('editor.rich')}</Button>}</div>
      <textarea
        className={styles.text}
        aria-label={t('editor.plainLabel')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </>
  )
}
