import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_PATH } from '@/lib/articles/input'
import type { EditedArticle } from '@/lib/articles/studio-queries'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import styles from './Withdrawal.module.css'

interface WithdrawalProps {
  article: Pick<EditedArticle, 'id' | 'status' | 'wasPublished'>
  state: FormState
  language: Language
}

/** The ways of an article away from readers. Folded, so that nothing here happens by one slip of a finger. */
export function Withdrawal({ article: { id, status, wasPublished }, state, language }: WithdrawalProps) {
  const t = translator(language)
  const { redirectTo } = state.errors
  return (
    <details className={styles.withdrawal} open={Object.keys(state.errors).length > 0}>
      <summary>{t('bin.summary')}</summary>
      <Refused state={state} language={language} />
      {status === 'published' && (
        <form className={form.form} action={`/api/articles/${id}/withdrawal`} method="post">
          <p>{t('bin.withdrawHint')}</p>
          <Button type="submit" className={form.submit}>
            {t('bin.withdraw')}
          </Button>
        </form>
      )}
      <form className={form.form} action={`/api/articles/${id}/bin`} method="post">
        <p>{t('bin.binHint')}</p>
        {wasPublished && (
          <Field
            name="redirectTo"
            label={t('bin.redirectTo')}
            hint={t('bin.redirectToHint')}
            error={redirectTo && sentenceOf(redirectTo, language)}
            defaultValue={state.values.redirectTo ?? ''}
            maxLength={LONGEST_PATH}
            spellCheck={false}
          />
        )}
        <Button type="submit" className={form.submit}>
          {t('bin.bin')}
        </Button>
      </form>
    </details>
  )
}
