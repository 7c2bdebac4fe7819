import { hrefOf } from '@/components/site/paths'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import type { OwnComment } from '@/lib/comments/own'
import type { RefusedForm } from '@/lib/comments/refused'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './CommentPage.module.css'
import { PlainText } from './PlainText'

interface OwnCommentPageProps {
  site: Site
  comment: OwnComment
  /** The secret that opened it, where no cookie holds it. */
  token: string | null
  done: 'received' | 'revised' | null
  /** What was refused, and why. */
  state: RefusedForm | null
}

/** A comment as its writer sees it: what has become of it, and what they may do with it. */
export function OwnCommentPage({ site, comment, token, done, state }: OwnCommentPageProps) {
  const t = translator(site.language)
  const { article } = comment
  const refusal = state?.errors.form
  const hidden = token !== null && <input type="hidden" name="token" value={token} />
  return (
    <main className={styles.page} id="main" tabIndex={-1} data-arrived>
      <h1>{t('comments.own')}</h1>
      <p className={styles.about}>
        <a href={comment.isWaiting ? `${hrefOf(article)}#comments` : `/comment/${comment.id}`}>
          {t('comments.onArticle', { title: article.title })}
        </a>
      </p>
      {done && <Done>{t(`comments.${done}`)}</Done>}
      {refusal && <Refusal>{sentenceOf(refusal, site.language)}</Refusal>}
      {comment.isWaiting && (
        <p className={styles.quiet}>
          {t('comments.waiting')} {t('comments.receivedText')}
        </p>
      )}
      {token !== null && <p className={styles.quiet}>{t('comments.keepAddress')}</p>}
      <div className={styles.words}>
        <p>
          <b>{comment.name}</b>{' '}
          <time dateTime={comment.createdAt.toISOString()}>
            {formatInstant(comment.createdAt, site.timeZone, site)}
          </time>
        </p>
        <PlainText text={comment.text} />
      </div>
      {comment.revisableUntil && (
        <form className={form.form} action={`/api/comments/${comment.id}/revision`} method="post">
          <h2>{t('comments.revise')}</h2>
          {hidden}
          <Field
            name="text"
            label={t('comments.text')}
            hint={t('comments.reviseUntil', { time: formatInstant(comment.revisableUntil, site.timeZone, site) })}
            error={state?.errors.text && sentenceOf(state.errors.text, site.language)}
          >
            {(tie) => <textarea {...tie} rows={7} required defaultValue={state?.values.text ?? comment.text} />}
          </Field>
          <Button type="submit" className={form.submit}>
            {t('comments.saveRevision')}
          </Button>
        </form>
      )}
      <form className={styles.part} action={`/api/comments/${comment.id}/removal`} method="post">
        {hidden}
        <p className={styles.quiet}>{t('comments.takeBackText')}</p>
        <Button type="submit">{t('comments.takeBack')}</Button>
      </form>
    </main>
  )
}
