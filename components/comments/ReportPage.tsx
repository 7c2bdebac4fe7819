import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_REPORT, REPORT_REASONS } from '@/lib/comments/report-input'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import styles from './CommentPage.module.css'
import { PlainText } from './PlainText'

interface ReportPageProps {
  site: Site
  comment: { id: number; name: string; text: string }
  state: FormState
  isDone: boolean
}

/** A reader tells those who run the blog what is wrong with a comment. */
export function ReportPage({ site, comment, state, isDone }: ReportPageProps) {
  const t = translator(site.language)
  const name = comment.name || t('comments.nameless')
  const error = state.errors.words && sentenceOf(state.errors.words, site.language)
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{t('report.heading')}</h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section className={styles.answered} tabIndex={0} aria-label={t('comments.by', { name })}>
        <p>
          <a href={`/comment/${comment.id}`}>{t('comments.by', { name })}</a>
        </p>
        <PlainText text={comment.text} />
      </section>
      {isDone ? (
        <Done>{t('report.done')}</Done>
      ) : (
        <form className={form.form} action={`/api/comments/${comment.id}/report`} method="post">
          <Refused state={state} fields={['reason']} language={site.language} />
          <fieldset className={styles.reasons}>
            <legend>{t('report.what')}</legend>
            {REPORT_REASONS.map((reason) => (
              <label className={form.check} key={reason}>
                <input
                  type="radio"
                  name="reason"
                  value={reason}
                  required
                  defaultChecked={state.values.reason === reason}
                />
                {t(`report.reason.${reason}`)}
              </label>
            ))}
          </fieldset>
          <Field name="words" label={t('report.words')} error={error}>
            {(tie) => <textarea {...tie} rows={4} maxLength={LONGEST_REPORT} defaultValue={state.values.words ?? ''} />}
          </Field>
          <p className={form.hint}>{t('report.hint')}</p>
          <Button type="submit" look="main" className={form.submit}>
            {t('report.send')}
          </Button>
        </form>
      )}
    </main>
  )
}
