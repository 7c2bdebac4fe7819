import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { LONGEST_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { SignInEmail } from './SignInEmail'

interface InviteFormProps {
  token: string
  /** The address it was written to, if to one. */
  email: string | null
  /** The blog as it is called so far, when the first member gives it its name. */
  blog: Site | null
  state: FormState
  language: Language
}

export function InviteForm({ token, email, blog, state, language }: InviteFormProps) {
  const t = translator(language)
  const error = (name: string) => state.errors[name] && sentenceOf(state.errors[name], language)
  return (
    <form className={form.form} action="/api/invites" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="token" value={token} />
      <Field
        name="name"
        label={t('accounts.name')}
        hint={t('accounts.nameHint')}
        error={error('name')}
        autoComplete="name"
        defaultValue={state.values.name}
        required
        maxLength={LONGEST_NAME}
      />
      <SignInEmail email={email ?? undefined} state={state} language={language} />
      <Field
        name="password"
        label={t('accounts.password')}
        hint={t('accounts.passwordHint', { count: SHORTEST_PASSWORD })}
        error={error('password')}
        type="password"
        autoComplete="new-password"
        required
        minLength={SHORTEST_PASSWORD}
        maxLength={LONGEST_PASSWORD}
      />
      {blog && <BlogFields blog={blog} state={state} language={language} />}
      <Button look="main" type="submit" className={form.submit}>
        {t(blog ? 'accounts.found' : 'accounts.join')}
      </Button>
    </form>
  )
}

function BlogFields({ blog, state, language }: { blog: Site; state: FormState; language: Language }) {
  const t = translator(language)
  const error = (name: string) => state.errors[name] && sentenceOf(state.errors[name], language)
  return (
    <>
      <Field
        name="title"
        label={t('settings.title')}
        error={error('title')}
        defaultValue={state.values.title ?? blog.title}
        required
        maxLength={100}
      />
      <Field name="language" label={t('settings.language')}>
        {(tie) => (
          <select {...tie} defaultValue={state.values.language ?? blog.language}>
            <option value="ja">日本語</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <Field
        name="timeZone"
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        error={error('timeZone')}
        defaultValue={state.values.timeZone ?? blog.timeZone}
        list="time-zones"
        required
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} key={zone} />
        ))}
      </datalist>
    </>
  )
}
