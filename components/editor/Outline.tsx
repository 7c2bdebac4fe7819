'use client'

import type { Editor } from '@tiptap/core'
import { useId, useState } from 'react'
import type { Translate } from '@/lib/i18n/translator'
import styles from './Footline.module.css'
import menus from './menus/menus.module.css'
import { putBeside } from './menus/put-beside'

interface Heading {
  level: number
  text: string
  pos: number
}

/** The headings of the text, each leading to its place. */
export function Outline({ editor, t }: { editor: Editor; t: Translate }) {
  const id = useId()
  const [headings, setHeadings] = useState<Heading[]>([])
  const open = (button: HTMLElement) => {
    setHeadings(headingsOf(editor))
    const list = document.getElementById(id)
    list?.showPopover()
    if (list) void putBeside(list, () => button.getBoundingClientRect(), 'top-start')
  }
  const jump = (pos: number) => {
    document.getElementById(id)?.hidePopover()
    editor
      .chain()
      .setTextSelection(pos + 1)
      .focus()
      .scrollIntoView()
      .run()
  }
  return (
    <>
      <button type="button" className={styles.button} onClick={(event) => open(event.currentTarget)}>
        {t('editor.outline')}
      </button>
      <nav id={id} popover="auto" aria-label={t('editor.outline')} className={menus.popover}>
        {headings.length === 0 && <p>{t('editor.noHeadings')}</p>}
        {headings.map(({ level, text, pos }) => (
          <button
            type="button"
            key={pos}
            style={{ paddingInlineStart: `${0.7 + (level - 1) * 0.9}rem` }}
            onClick={() => jump(pos)}
          >
            {text || '…'}
          </button>
        ))}
      </nav>
    </>
  )
}

function headingsOf({ state: { doc } }: Editor): Heading[] {
  const headings: Heading[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') headings.push({ level: node.attrs.level, text: node.textContent, pos })
    return !node.isTextblock
  })
  return headings
}
