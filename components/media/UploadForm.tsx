'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { type Language, type Translate, translator } from '@/lib/i18n/translator'
import { LARGEST_MEDIA, LARGEST_UPLOAD, MB } from '@/lib/media/limits'
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
    input.current.setCustomValidity(tooMuch([...event.dataTransfer.files], t))
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
      <input
        ref={input}
        id="files"
        type="file"
        name="files"
        multiple
        required
        aria-describedby="files-hint"
        onChange={({ target }) => target.setCustomValidity(tooMuch([...(target.files ?? [])], t))}
      />
      <Button type="submit" look="main" disabled={isSending}>
        {t(isSending ? 'media.uploading' : 'media.doUpload')}
      </Button>
      <p className={form.hint} id="files-hint">
        {t('media.uploadHint', { each: LARGEST_MEDIA / MB, all: LARGEST_UPLOAD / MB })}
      </p>
    </form>
  )
}

/** Said before anything is sent, for sending takes long. The blog says the same, where there is no script. */
function tooMuch(files: File[], t: Translate): string {
  const large = files.find(({ size }) => size > LARGEST_MEDIA)
  const sentence = t('media.tooLarge', { megabytes: LARGEST_MEDIA / MB })
  if (large) return t('media.refusedFile', { name: large.name, sentence })
  const total = files.reduce((sum, { size }) => sum + size, 0)
  return total > LARGEST_UPLOAD ? t('media.tooMuch', { megabytes: LARGEST_UPLOAD / MB }) : ''
}
