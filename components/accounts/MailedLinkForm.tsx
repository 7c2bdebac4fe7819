import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { type Language, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import { SignInEmail } from './SignInEmail'

/** Asks where a link is to be sent, and what it is for. @param to where the member wanted to go */
export function MailedLinkForm({ to, state, language }: { to: string; state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <form className={form.form} action="/api/sign-in/mail" method="post">
      <Refused state={state} language={language} />
      <input type="hidden" name="to" value={to} />
      <SignInEmail state={state} language={language} />
      <Button look="main" type="submit" name="wish" value="signIn" className={form.submit}>
        {t('mailedLink.signIn')}
      </Button>
      <Button type="submit" name="wish" value="reset" className={form.submit}>
        {t('mailedLink.reset')}
      </Button>
    </form>
  )
}
