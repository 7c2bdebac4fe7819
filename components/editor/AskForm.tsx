'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { isComposing } from '@/components/ui/composing'
import type { MessageKey, Translate } from '@/lib/i18n/translator'
import styles from './AskForm.module.css'
import { insertVideo, linkAt, readingAt, setLink, setReading } from './answers'
import type { Asked } from './tools/tool'

interface AskFormProps {
  asked: Asked
  editor: Editor
  t: Translate
  onClose: () => void
}

interface Question {
  label: MessageKey
  submit: MessageKey
  remove?: MessageKey
  /** What is there already. */
  now: (editor: Editor) => string
  /** Does it. @returns what is wrong with the answer, or null */
  answer: (editor: Editor, text: string) => MessageKey | null
}

const QUESTIONS: Record<Asked, Question> = {
  link: { label: 'editor.href', submit: 'editor.setLink', remove: 'editor.removeLink', now: linkAt, answer: setLink },
  embed: { label: 'editor.videoAddress', submit: 'editor.setLink', now: () => '', answer: insertVideo },
  ruby: {
    label: 'editor.setReading',
    submit: 'editor.setLink',
    remove: 'editor.removeReading',
    now: readingAt,
    answer: setReading,
  },
}

/** The one line in which an address or a reading is typed. */
export function AskForm({ asked, editor, t, onClose }: AskFormProps) {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<MessageKey | null>(null)
  const { label, submit, remove, now, answer } = QUESTIONS[asked]
  const [before] = useState(() => now(editor))
  useEffect(() => input.current?.select(), [])
  const give = (text: string) => {
    const wrong = answer(editor, text)
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      onClose()
      editor.commands.focus()
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault() // the editor may stand in a form, which is not meant
      give(input.current?.value ?? '')
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <div className={styles.ask} onKeyDown={press}>
      <input
        ref={input}
        defaultValue={before}
        aria-label={t(label)}
        placeholder={asked === 'ruby' ? t(label) : 'https://'}
        inputMode={asked === 'ruby' ? 'text' : 'url'}
      />
      <Button onClick={() => give(input.current?.value ?? '')}>{t(submit)}</Button>
      {remove && before !== '' && <Button onClick={() => give('')}>{t(remove)}</Button>}
      {problem && <p role="alert">{t(problem)}</p>}
    </div>
  )
}
