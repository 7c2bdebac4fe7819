import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import type { ArticleDescription } from '@/lib/articles/description-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './RestoreForm.module.css'

/** A draft may be looked at by an editor before it is published. */
export function ReviewRequest({
  article: { id, status },
  language,
}: {
  article: ArticleDescription
  language: Language
}) {
  if (status !== 'draft' && status !== 'review') return null
  const t = translator(language)
  return (
    <form className={styles.restore} action={`/api/articles/${id}/review-request`} method="post">
      <input type="hidden" name="asked" value={status === 'draft' ? 'yes' : 'no'} />
      <p className={form.hint}>{t(status === 'draft' ? 'describe.askHint' : 'describe.asked')}</p>
      <Button type="submit">{t(status === 'draft' ? 'describe.ask' : 'describe.unask')}</Button>
    </form>
  )
}
