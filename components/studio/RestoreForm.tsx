import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import type { VersionedArticle } from '@/lib/articles/versions'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './RestoreForm.module.css'

interface RestoreFormProps {
  article: VersionedArticle
  number: number
  language: Language
}

/** Makes a version the draft. Where there is a draft already, its author has to say that it may go. */
export function RestoreForm({ article, number, language }: RestoreFormProps) {
  const t = translator(language)
  const { id, draft, revision } = article
  return (
    <form className={styles.restore} action={`/api/articles/${id}/restoration`} method="post">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={revision} />
      {draft && (
        <label className={form.check}>
          <input type="checkbox" required />
          <span>
            {t('versions.replaceDraft')}{' '}
            <a href={`/studio/articles/${id}/versions?from=${number}&to=draft`}>{t('versions.seeDraft')}</a>
          </span>
        </label>
      )}
      <Button type="submit">{t('versions.restore')}</Button>
      <p className={form.hint}>{t('versions.restoreHint')}</p>
    </form>
  )
}
