'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import dialogs from '@/components/ui/Dialog.module.css'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import { encodePath } from '@/lib/addresses/paths'
import { LONGEST_NOTE, LONGEST_PATH } from '@/lib/articles/input'
import type { EditedArticle } from '@/lib/articles/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import { wallTimeOf } from '@/lib/time/day'
import { ask } from './ask'
import styles from './PublishDialog.module.css'

interface PublishDialogProps {
  article: EditedArticle
  /** Of the draft that is published: the one that the author has before them. */
  revision: number
  allCategories: string[]
  language: Language
  timeZone: string
  onClose: () => void
}

type Fields = Record<string, string>

/** Asks what publishing needs to know, and publishes. */
export function PublishDialog({ article, revision, allCategories, language, timeZone, onClose }: PublishDialogProps) {
  const t = translator(language)
  const dialog = useRef<HTMLDialogElement>(null)
  const [categories, setCategories] = useState(article.categories.join('\n'))
  const [problem, setProblem] = useState<{ error: string; fields: Fields } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isPublished = article.status === 'published'
  const hasAppeared = isPublished && article.publishedAt !== null && article.publishedAt <= new Date()
  useEffect(() => dialog.current?.showModal(), [])

  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const said = Object.fromEntries(new FormData(event.currentTarget))
    const input = { ...said, revision, categories: namesIn(categories) }
    try {
      const told = await ask<{ path: string; publishedAt: string }>(
        'POST',
        `/api/articles/${article.id}/publication`,
        input,
      )
      if (told.ok) return leave(told.result)
      setProblem({ error: told.error, fields: (told.body as { fields?: Fields }).fields ?? {} })
    } catch {
      setProblem({ error: t('standing.offline'), fields: {} })
    }
    setBusy(false)
  }
  const leave = ({ path, publishedAt }: { path: string; publishedAt: string }) =>
    window.location.assign(new Date(publishedAt) > new Date() ? '/studio?filter=scheduled' : encodePath(path))

  const add = (name: string) => setCategories([...namesIn(categories), name].join('\n'))
  const unused = allCategories.filter((name) => !namesIn(categories).includes(name))

  return (
    <dialog
      ref={dialog}
      className={`${dialogs.dialog} ${styles.publish}`}
      onClose={onClose}
      aria-labelledby="publish-heading"
    >
      <form className={form.form} onSubmit={publish}>
        <h2 id="publish-heading">{t(isPublished ? 'publish.again' : 'publish.first')}</h2>
        {problem && <Refusal>{problem.error}</Refusal>}
        {article.wasPublished && <Change article={article} language={language} />}
        {!hasAppeared && (
          <Field
            name="publishAt"
            label={t('publish.at')}
            hint={t('publish.atHint', { timeZone })}
            error={problem?.fields.publishAt}
            type="datetime-local"
            defaultValue={article.publishedAt ? wallTimeOf(new Date(article.publishedAt), timeZone) : ''}
          />
        )}
        <Field
          name="categories"
          label={t('publish.categories')}
          hint={t('publish.categoriesHint')}
          error={problem?.fields.categories}
        >
          {(tie) => (
            <textarea
              {...tie}
              rows={3}
              value={categories}
              onChange={(event) => setCategories(event.currentTarget.value)}
            />
          )}
        </Field>
        {unused.length > 0 && (
          <div className={styles.names}>
            {unused.map((name) => (
              <button type="button" key={name} onClick={() => add(name)}>
                ＋ {name}
              </button>
            ))}
          </div>
        )}
        <Field
          name="path"
          label={t('publish.path')}
          hint={t(article.path ? 'publish.pathMoves' : 'publish.pathHint')}
          error={problem?.fields.path}
          defaultValue={article.path ?? ''}
          maxLength={LONGEST_PATH}
          spellCheck={false}
        />
        <div className={styles.ways}>
          <Button look="main" type="submit" disabled={isBusy}>
            {t(isPublished ? 'publish.doAgain' : 'publish.do')}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t('publish.cancel')}</Button>
        </div>
      </form>
    </dialog>
  )
}

/** The one question about a change: what it is to readers. */
function Change({ article, language }: { article: EditedArticle; language: Language }) {
  const t = translator(language)
  return (
    <fieldset className={styles.change}>
      <legend>{t('publish.change')}</legend>
      <label className={form.check}>
        <input type="radio" name="change" value="trivial" defaultChecked />
        {t('publish.trivial')}
      </label>
      <label className={form.check}>
        <input type="radio" name="change" value="substantive" />
        {t('publish.substantive')}
      </label>
      <Field name="note" label={t('publish.note')} hint={t('publish.noteHint')} maxLength={LONGEST_NOTE} />
      {article.status === 'published' && (
        <p className={form.hint}>
          <a href={`/studio/articles/${article.id}/append`}>{t('publish.append')}</a>
        </p>
      )}
    </fieldset>
  )
}

/** One a line; double ones count once. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]
