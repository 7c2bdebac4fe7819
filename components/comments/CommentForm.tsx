import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import { Tick } from '@/components/ui/Tick'
import { Trap } from '@/components/ui/Trap'
import { LONGEST_NAME, LONGEST_TEXT, LONGEST_URL } from '@/lib/comments/input'
import type { RefusedForm } from '@/lib/comments/refused'
import { LONGEST_EMAIL } from '@/lib/email'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import type { Site } from '@/lib/settings/queries'
import styles from './CommentForm.module.css'
import { Outdated } from './Outdated'
import { Preview, WORN_BY_PREVIEW } from './Preview'

interface CommentFormProps {
  site: Pick<Site, 'language' | 'commentModeration'>
  articleId: number
  /** The article's headings, of which one may be out of date. */
  headings: string[]
  /** Name of the member who writes; null for everybody else. */
  member: string | null
  /** The comment that is answered. */
  parentId?: number
  /** Drawn for this form alone; a page that is kept for everyone has none. */
  formKey?: string
  /** What was typed before, and why it was refused if it was. */
  state?: RefusedForm
  /** Whether it is shown as readers would see it. */
  isPreviewed?: boolean
}

/** Where readers write: it works by itself, and public/reader.js adds remembering. */
export function CommentForm({
  site,
  articleId,
  headings,
  member,
  parentId,
  formKey,
  state,
  isPreviewed,
}: CommentFormProps) {
  const t = translator(site.language)
  const errors = Object.entries(state?.errors ?? {})
  const errorOf = (name: string) => {
    const said = state?.errors[name]
    return said && sentenceOf(said, site.language)
  }
  const typedIn = (name: string) => state?.values[name] ?? ''
  const mark = (label: 'name' | 'email' | 'url' | 'text', need: 'required' | 'optional') =>
    `${t(`comments.${label}`)} (${t(`comments.${need}`)})`
  const hidden = { article: articleId, parent: parentId, key: formKey }
  return (
    <form
      className={`${form.form} ${styles.form}`}
      action="/api/comments"
      method="post"
      data-comment={`${articleId}-${parentId ?? 0}`}
      data-wears={WORN_BY_PREVIEW}
    >
      {errors.length > 0 && (
        <Refusal>
          {t('comments.refused')} {errorOf('form')}
        </Refusal>
      )}
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} key={name} />,
      )}
      {member === null ? (
        <>
          <Field
            name="name"
            label={mark('name', 'required')}
            error={errorOf('name')}
            defaultValue={typedIn('name')}
            autoComplete="nickname"
            maxLength={LONGEST_NAME}
            required
          />
          <div className={styles.pair}>
            <Field
              name="email"
              label={mark('email', 'optional')}
              hint={t('comments.emailHint')}
              error={errorOf('email')}
              defaultValue={typedIn('email')}
              type="text"
              inputMode="email"
              autoComplete="email"
              maxLength={LONGEST_EMAIL}
              autoCapitalize="none"
              spellCheck={false}
            />
            <Field
              name="url"
              label={mark('url', 'optional')}
              error={errorOf('url')}
              defaultValue={typedIn('url')}
              type="text"
              inputMode="url"
              autoComplete="url"
              maxLength={LONGEST_URL}
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
          {isMailSet() && (
            <Tick name="notify" isTicked={typedIn('notify') === 'on'}>
              {t('comments.notify')}
            </Tick>
          )}
          <label className={form.check} hidden data-remember suppressHydrationWarning>
            <input type="checkbox" suppressHydrationWarning />
            {t('comments.remember')}
          </label>
        </>
      ) : (
        <p className={styles.as}>{t('comments.as', { name: member })}</p>
      )}
      <Field
        name="text"
        label={mark('text', 'required')}
        hint={
          <>
            {t('comments.textHint')} <output className="figures" suppressHydrationWarning />
          </>
        }
        error={errorOf('text')}
      >
        {(tie) => (
          <textarea
            {...tie}
            rows={7}
            required
            defaultValue={typedIn('text')}
            data-limit={LONGEST_TEXT}
            data-left={t('comments.left', { count: '#' })}
            data-over={t('comments.over', { count: '#' })}
          />
        )}
      </Field>
      <Outdated headings={headings} values={state?.values ?? {}} language={site.language} />
      <Trap label={t('comments.trap')} />
      <p className={styles.rule}>
        {member === null ? t(`comments.rule.${site.commentModeration}`) : t('comments.ruleOfReply')}
      </p>
      {isPreviewed && <Preview text={typedIn('text')} language={site.language} />}
      <p className={styles.ways}>
        <Button type="submit" look="main">
          {t('comments.send')}
        </Button>
        <Button type="submit" name="preview" value="1">
          {t('comments.preview')}
        </Button>
      </p>
    </form>
  )
}
