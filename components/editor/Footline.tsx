'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { Translate } from '@/lib/i18n/translator'
import { countsOf } from '@/lib/richtext/counting'
import styles from './Footline.module.css'
import { Outline } from './Outline'

interface FootlineProps {
  editor: Editor
  t: Translate
  onPlain: () => void
}

/** Counting a long text costs some milliseconds: it waits for a pause. */
const PAUSE_MS = 400

/** How long the text is, and what stands in it. */
export function Footline({ editor, t, onPlain }: FootlineProps) {
  const [counts, setCounts] = useState(() => countsIn(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setCounts(countsIn(editor)), PAUSE_MS)
    }
    editor.on('transaction', count) // a text that is put in is no update
    return () => {
      clearTimeout(timer)
      editor.off('transaction', count)
    }
  }, [editor])
  const { characters, words, minutes, marked } = counts
  return (
    <div className={styles.foot}>
      <Outline editor={editor} t={t} />
      <span className={styles.counts}>
        {t('editor.counts', { characters, words, minutes })}
        {marked > 0 && <> ・ {t('editor.countsMarked', { characters: marked })}</>}
      </span>
      <button type="button" className={styles.button} onClick={onPlain}>
        {t('editor.plain')}
      </button>
    </div>
  )
}

function countsIn({ state: { doc, selection } }: Editor) {
  const marked = selection.empty ? 0 : countsOf(doc.textBetween(selection.from, selection.to, '\n')).characters
  return { ...countsOf(doc.textBetween(0, doc.content.size, '\n')), marked }
}
