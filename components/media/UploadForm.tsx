'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './UploadForm.module.css'

/** A plain form for files. With a script, files can be dropped on it too. */
export function UploadForm({ language }: { language: Language }) {
  const t = translator(language)
  const element = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [isSending, setSending] = useState(false)
  useEffect(() => {
    const comeBack = () => setSending(false) // by the browser's way back, this page is as it was left
    window.addEventListener('pageshow', comeBack)
    return () => window.removeEventListener('pageshow', comeBack)
  }, [])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    element.current?.requestSubmit()
  }

  return (
    <form
      ref={element}
      className={styles.upload}
      action="/api/media/uploads"
      method="post"
      encType="multipart/form-data"
      data-over={isOver || undefined}
      onSubmit={() => setSending(true)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="files">{t('media.choose')}</label>
      <input ref={input} id="files" type="file" name="files" multiple required aria-describedby="files-hint" />
      <Button type="submit" look="main" disabled={isSending}>
        {t(isSending ? 'media.uploading' : 'media.doUpload')}
      </Button>
      <p className={form.hint} id="files-hint">
        {t('media.uploadHint')}
      </p>
    </form>
  )
}
