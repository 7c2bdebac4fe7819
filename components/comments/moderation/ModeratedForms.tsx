import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { LONGEST_TEXT } from '@/lib/comments/input'
import { LONGEST_AMENDMENT } from '@/lib/comments/moderation-input'
import type { ModeratedComment } from '@/lib/comments/moderation-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import type { RefusedWords } from './Moderated'
import styles from './Queue.module.css'

interface FormProps {
  comment: ModeratedComment
  /** The list that it stands in. */
  list: string
  refused: RefusedWords | null
  language: Language
}

export function AnswerForm({ comment, list, refused, language }: FormProps) {
  const t = translator(language)
  const typed = refused?.amendment === null ? refused.text : null
  return (
    <details open={typed !== null}>
      <summary data-key="r">{t('comments.reply')}</summary>
      <form className={`${form.form} ${styles.answer}`} action={`/api/comments/${comment.id}/answer`} method="post">
        <input type="hidden" name="list" value={list} />
        <label className={form.field}>
          <span className="unseen">{t('comments.replyTo', { name: comment.name || t('comments.nameless') })}</span>
          <textarea name="text" rows={4} maxLength={LONGEST_TEXT} required defaultValue={typed ?? ''} />
        </label>
        <Button type="submit" look="main" className={form.submit}>
          {t(comment.status === 'published' ? 'moderation.answer' : 'moderation.approveAndAnswer')}
        </Button>
      </form>
    </details>
  )
}

/** Other words in a comment, and what readers are told about that. */
export function AmendForm({ comment, list, refused, language }: FormProps) {
  const t = translator(language)
  const typed = refused !== null && refused.amendment !== null ? refused : null
  if (comment.isMember || comment.text === '') return null
  return (
    <details open={typed !== null}>
      <summary data-key="e">{t('moderation.amend')}</summary>
      <form className={`${form.form} ${styles.answer}`} action={`/api/comments/${comment.id}/amendment`} method="post">
        <input type="hidden" name="list" value={list} />
        <label className={form.field}>
          <span>{t('comments.text')}</span>
          <textarea name="text" rows={6} maxLength={LONGEST_TEXT} required defaultValue={typed?.text ?? comment.text} />
        </label>
        <label className={form.field}>
          <span>{t('moderation.amendment')}</span>
          <input
            name="amendment"
            maxLength={LONGEST_AMENDMENT}
            autoComplete="off"
            defaultValue={typed?.amendment ?? comment.amendment ?? ''}
          />
        </label>
        <p className={form.hint}>{t('moderation.amendmentHint')}</p>
        <Button type="submit" look="main" className={form.submit}>
          {t('moderation.saveAmendment')}
        </Button>
      </form>
    </details>
  )
}
