import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { ROLES } from '@/lib/accounts/input'
import { LONGEST_EMAIL } from '@/lib/email'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import styles from './MembersPage.module.css'
import { RoleSelect } from './RoleSelect'

/** Makes a link by which somebody becomes a member. */
export function InviteLinkForm({ state, language }: { state: FormState; language: Language }) {
  const t = translator(language)
  const { email: error } = state.errors
  const role = ROLES.find((name) => name === state.values.role) ?? 'author'
  return (
    <section className={styles.part} aria-labelledby="invite">
      <h2 id="invite">{t('members.invite')}</h2>
      <p>{t('members.inviteText')}</p>
      <form className={form.form} action="/api/members/invites" method="post">
        <div className={form.field}>
          <RoleSelect id="invite-role" label={t('members.role')} chosen={role} language={language} />
        </div>
        <Field
          name="email"
          label={t('members.inviteEmail')}
          hint={t('members.inviteEmailHint')}
          error={error && sentenceOf(error, language)}
          type="email"
          autoComplete="off"
          defaultValue={state.values.email}
          maxLength={LONGEST_EMAIL}
        />
        <Button look="main" type="submit" className={form.submit}>
          {t('members.makeLink')}
        </Button>
      </form>
    </section>
  )
}
