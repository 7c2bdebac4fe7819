import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { TrustedBox } from './SignInForm'

/** The button behind a mailed link. */
export function SignInLinkForm({ token, state, language }: { token: string; state: FormState; language: Language }) {
  return (
    <form className={form.form} action="/api/sign-in/link" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="token" value={token} />
      <TrustedBox state={state} language={language} />
      <Button look="main" type="submit" className={form.submit}>
        {translator(language)('auth.signIn')}
      </Button>
    </form>
  )
}
