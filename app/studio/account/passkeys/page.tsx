import { headers } from 'next/headers'
import { AccountFrame } from '@/components/accounts/AccountFrame'
import { Passkeys } from '@/components/accounts/Passkeys'
import { ownAccount } from '@/lib/accounts/own-account'
import { deviceName } from '@/lib/auth/device-name'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.passkeys') }
}

export default async function PasskeysPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/account/passkeys')
  const [{ passkeys }, state, { done }, blog, asking] = await Promise.all([
    ownAccount(actor),
    formState(searchParams),
    searchParams,
    site(),
    headers(),
  ])
  const said = done === 'added' || done === 'removed' ? (`passkeys.${done}` as const) : null
  return (
    <AccountFrame place="passkeys" done={said} language={blog.language}>
      <Passkeys passkeys={passkeys} newName={deviceName(asking.get('user-agent')) ?? ''} state={state} site={blog} />
    </AccountFrame>
  )
}
