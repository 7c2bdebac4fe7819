'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import dialogs from '@/components/ui/Dialog.module.css'
import type { Translate } from '@/lib/i18n/translator'
import { requestAlt } from './alt-request'
import styles from './PickDialog.module.css'
import { insertPicture } from './taking-in'
import { type Picture, useLibrary } from './use-library'

interface PickDialogProps {
  editor: Editor
  t: Translate
  onDevice: () => void
  onClose: () => void
}

/** A file of this device, or a picture that the library has already. */
export function PickDialog({ editor, t, onDevice, onClose }: PickDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const { pictures, hasMore, problem, more } = useLibrary(words)
  useEffect(() => dialog.current?.showModal(), [])
  const choose = (picture: Picture) => {
    dialog.current?.close()
    if (!picture.alt) requestAlt()
    insertPicture(editor.view, picture, picture.alt)
  }
  return (
    <dialog ref={dialog} className={`${dialogs.dialog} ${styles.pick}`} aria-labelledby="editor-pick" onClose={onClose}>
      <h2 id="editor-pick">{t('editor.pickTitle')}</h2>
      <p className={styles.line}>
        <Button look="main" onClick={onDevice}>
          {t('editor.pickDevice')}
        </Button>
        <input
          type="search"
          aria-label={t('editor.pickLibrary')}
          placeholder={t('editor.pickLibrary')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <Button onClick={() => dialog.current?.close()}>{t('editor.close')}</Button>
      </p>
      <p role="status" className={styles.told}>
        {problem
          ? t('editor.pickOffline')
          : pictures?.length === 0 && t(words === '' ? 'media.none' : 'editor.pickNone')}
      </p>
      <ul>
        {pictures?.map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => choose(picture)}>
              {/* biome-ignore lint/performance/noImgElement: the library has variants of its own */}
              <img src={picture.src} alt={picture.alt ?? ''} loading="lazy" decoding="async" />
              <span>{picture.name || t('editor.nameless')}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && <Button onClick={more}>{t('editor.pickMore')}</Button>}
    </dialog>
  )
}
