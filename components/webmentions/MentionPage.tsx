import styles from '@/components/comments/CommentPage.module.css'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import { Refused } from '@/components/ui/Refused'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { ENDPOINT, LONGEST_ADDRESS } from '@/lib/webmentions/input'

interface MentionPageProps {
  site: Site
  /** Address of the article that it was opened from; empty when it was not. */
  target: string
  isSent: boolean
  state: FormState
}

/** Where people tell of a page of theirs, when their site sends no webmentions. */
export function MentionPage({ site, target, isSent, state }: MentionPageProps) {
  const t = translator(site.language)
  const address = (name: 'source' | 'target', typed: string) => (
    <Field
      name={name}
      label={t(`webmentions.${name}`)}
      error={state.errors[name] && sentenceOf(state.errors[name], site.language)}
      defaultValue={typed}
      type="text"
      inputMode="url"
      autoComplete={name === 'source' ? 'url' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={LONGEST_ADDRESS}
      required
    />
  )
  return (
    <main className={styles.page} id="main" tabIndex={-1} data-arrived={isSent || undefined}>
      <h1>{t('webmentions.title')}</h1>
      {!site.receiveWebmentions && <Refusal>{t('webmentions.off')}</Refusal>}
      {isSent && <Done>{t('webmentions.sent')}</Done>}
      {isSent && <p>{t('webmentions.again')}</p>}
      {site.receiveWebmentions && !isSent && (
        <form className={form.form} action={ENDPOINT} method="post">
          <p>{t('webmentions.intro')}</p>
          <Refused state={state} language={site.language} />
          <input type="hidden" name="by" value="person" />
          {address('source', state.values.source ?? '')}
          {address('target', state.values.target ?? target)}
          <p className={form.hint}>{t('webmentions.again')}</p>
          <Button type="submit" look="main" className={form.submit}>
            {t('webmentions.send')}
          </Button>
        </form>
      )}
    </main>
  )
}
