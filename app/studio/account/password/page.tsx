import { AccountFrame } from '@/components/accounts/AccountFrame'
import { PasswordForm } from '@/components/accounts/PasswordForm'
import { ownAccount } from '@/lib/accounts/own-account'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.password') }
}

export default async function PasswordPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/account/password')
  const [{ email }, state, { done }, { language }] = await Promise.all([
    ownAccount(actor),
    formState(searchParams),
    searchParams,
    site(),
  ])
  return (
    <AccountFrame place="password" done={done === undefined ? null : 'account.passwordChanged'} language={language}>
      <p>{translator(language)('account.passwordText')}</p>
      <PasswordForm email={email} state={state} language={language} />
    </AccountFrame>
  )
}
