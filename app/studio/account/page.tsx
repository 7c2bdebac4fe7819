import { AccountFrame } from '@/components/accounts/AccountFrame'
import { ProfileForm } from '@/components/accounts/ProfileForm'
import { ownAccount } from '@/lib/accounts/own-account'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.title') }
}

export default async function AccountPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/account')
  const [{ name, email }, state, { done }, { language }] = await Promise.all([
    ownAccount(actor),
    formState(searchParams),
    searchParams,
    site(),
  ])
  return (
    <AccountFrame place="profile" done={done === undefined ? null : 'account.saved'} language={language}>
      <ProfileForm name={name} email={email} state={state} language={language} />
    </AccountFrame>
  )
}
