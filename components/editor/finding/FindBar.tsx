'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { isComposing } from '@/components/ui/composing'
import type { Translate } from '@/lib/i18n/translator'
import styles from './FindBar.module.css'
import { find, findNext, found, replaceAll, replaceOne } from './Finding'

interface FindBarProps {
  editor: Editor
  t: Translate
  onClose: () => void
}

export function FindBar({ editor, t, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [replaced, setReplaced] = useState<number | null>(null)
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor }) => ({ count: found(editor.state).matches.length, at: found(editor.state).at }),
  })
  useEffect(() => {
    const { from, to } = editor.state.selection
    const marked = editor.state.doc.textBetween(from, to)
    if (input.current && marked !== '' && marked.length < 100) input.current.value = marked
    input.current?.select()
    if (input.current?.value) find(editor.view, input.current.value)
    return () => {
      if (!editor.isDestroyed) find(editor.view, '')
    }
  }, [editor])
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault() // the editor may stand in a form, which is not meant
      if (event.target === input.current) findNext(editor.view, event.shiftKey ? -1 : 1)
      else replaceOne(editor.view, words)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div className={styles.bar} onKeyDown={press}>
      <input
        ref={input}
        type="search"
        aria-label={t('editor.findWhat')}
        placeholder={t('editor.findWhat')}
        onChange={(event) => {
          setReplaced(null)
          find(editor.view, event.currentTarget.value)
        }}
      />
      <div>
        <span className={styles.count} role="status">
          {replaced === null
            ? input.current?.value && t('editor.found', { at: at + 1, count })
            : t('editor.replaced', { count: replaced })}
        </span>
        <Button look="plain" onClick={() => findNext(editor.view, -1)} disabled={count === 0}>
          {t('editor.findPrevious')}
        </Button>
        <Button look="plain" onClick={() => findNext(editor.view, 1)} disabled={count === 0}>
          {t('editor.findNext')}
        </Button>
        <Button look="plain" onClick={close}>
          {t('editor.close')}
        </Button>
      </div>
      <input
        aria-label={t('editor.replaceBy')}
        placeholder={t('editor.replaceBy')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div>
        <Button look="plain" onClick={() => replaceOne(editor.view, words)} disabled={at < 0}>
          {t('editor.replace')}
        </Button>
        <Button look="plain" onClick={() => setReplaced(replaceAll(editor.view, words))} disabled={count === 0}>
          {t('editor.replaceAll')}
        </Button>
      </div>
    </div>
  )
}
