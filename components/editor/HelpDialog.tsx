'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import dialogs from '@/components/ui/Dialog.module.css'
import type { MessageKey, Translate } from '@/lib/i18n/translator'
import styles from './HelpDialog.module.css'
import { LINE_TOOLS } from './tools/block-tools'
import { keysForPeople } from './tools/keys'
import { MARK_TOOLS } from './tools/mark-tools'

const OTHERS: [keys: string, name: MessageKey][] = [
  ['Mod+Z', 'editor.undo'],
  ['Mod+Shift+Z', 'editor.redo'],
  ['Mod+F', 'editor.find'],
  ['Alt+↑', 'editor.moveUp'],
  ['Alt+↓', 'editor.moveDown'],
]

/** Everything that can be done without a mouse. */
export function HelpDialog({ t, onClose }: { t: Translate; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const tools = [...MARK_TOOLS, ...LINE_TOOLS].flatMap(({ keys, name }) => (keys ? [[keys, name] as const] : []))
  return (
    <dialog ref={dialog} className={`${dialogs.dialog} ${styles.help}`} aria-labelledby="editor-help" onClose={onClose}>
      <h2 id="editor-help">{t('editor.shortcuts')}</h2>
      <ul>
        <li>{t('editor.typeSlash')}</li>
        <li>{t('editor.typeRuby')}</li>
        <li>{t('editor.typeMarkdown')}</li>
      </ul>
      <dl>
        {[...tools, ...OTHERS].map(([keys, name]) => (
          <div key={keys}>
            <dt>
              <kbd>{keysForPeople(keys)}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>{t('editor.close')}</Button>
    </dialog>
  )
}
