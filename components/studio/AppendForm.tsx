'use client'

import { type FormEvent, useRef, useState } from 'react'
import { BodyEditor } from '@/components/editor/BodyEditor'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { LONGEST_CREDIT, LONGEST_SUMMARY } from '@/lib/addenda/input'
import { type Language, translator } from '@/lib/i18n/translator'
import { type Body, emptyBody } from '@/lib/richtext/body'
import styles from './AppendForm.module.css'
import { ask } from './ask'

interface AppendFormProps {
  articleId: number
  /** Where readers see it. */
  path: string
  title: string
  /** Day in the blog's time zone. */
  today: string
  language: Language
}

const KINDS = ['update', 'correction', 'resolved', 'retraction'] as const

/** A dated note below what stands there: the article itself is not opened, and not touched. */
export function AppendForm({ articleId, path, title, today, language }: AppendFormProps) {
  const t = translator(language)
  const read = useRef<() => Body>(() => emptyBody)
  const [key] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<{ error: string; fields: Record<string, string> } | null>(null)
  const [isBusy, setBusy] = useState(false)

  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const input = { ...Object.fromEntries(new FormData(event.currentTarget)), key, body: read.current() }
    try {
      const told = await ask<{ number: number }>('POST', `/api/articles/${articleId}/addenda`, input)
      if (told.ok) return window.location.assign(`${encodeURI(path)}#addendum-${told.result.number}`)
      setProblem({ error: told.error, fields: (told.body as { fields?: Record<string, string> }).fields ?? {} })
    } catch {
      setProblem({ error: t('append.offline'), fields: {} })
    }
    setBusy(false)
  }

  return (
    <form className={`${form.form} ${styles.append}`} onSubmit={publish}>
      <h1>{t('append.heading')}</h1>
      <p className={styles.title}>
        <a href={encodeURI(path)}>{title}</a>
      </p>
      {problem && (
        <p className={form.refused} role="alert">
          {problem.error}
        </p>
      )}
      <fieldset className={styles.kinds}>
        <legend className={form.legend}>{t('append.kind')}</legend>
        {KINDS.map((kind) => (
          <label className={form.check} key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === 'update'} />
            {t(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field
        name="occurredOn"
        label={t('append.day')}
        error={problem?.fields.occurredOn}
        type="date"
        defaultValue={today}
        required
      />
      <Field
        name="summary"
        label={t('append.summary')}
        hint={t('append.summaryHint')}
        error={problem?.fields.summary}
        maxLength={LONGEST_SUMMARY}
      />
      <BodyEditor
        body={emptyBody}
        label={t('append.text')}
        placeholder={t('append.placeholder')}
        language={language}
        onChange={(reader) => {
          read.current = reader
        }}
        onBroken={() => {}}
      />
      <Field name="placement" label={t('append.place')}>
        <select id="placement" name="placement" defaultValue="end">
          <option value="end">{t('append.end')}</option>
          <option value="top">{t('append.top')}</option>
        </select>
      </Field>
      <Field
        name="creditName"
        label={t('append.credit')}
        hint={t('append.creditHint')}
        error={problem?.fields.creditName}
        maxLength={LONGEST_CREDIT}
      />
      <Button look="main" type="submit" className={form.submit} disabled={isBusy}>
        {t('append.publish')}
      </Button>
    </form>
  )
}
