import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { signInTo } from '@/lib/auth/ways-in'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'

/** The second step of signing in. @param to where the member wanted to go */
export function CodeForm({ to, state, language }: { to: string; state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/sign-in/code" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="to" value={to} />
      <CodeField label={t('secondStep.code')} />
      <Button look="main" type="submit" className={form.submit}>
        {t('secondStep.enter')}
      </Button>
      <a href={signInTo(to)}>{t('secondStep.back')}</a>
    </form>
  )
}

/** Asks for a code; letters may come too, in a recovery code. */
export function CodeField({ label }: { label: string }) {
  return (
    <Field
      name="code"
      label={label}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={40}
    />
  )
}
