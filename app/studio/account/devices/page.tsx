import { AccountFrame } from '@/components/accounts/AccountFrame'
import { Devices } from '@/components/accounts/Devices'
import { ownAccount } from '@/lib/accounts/own-account'
import { currentSession, memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.devices') }
}

export default async function DevicesPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/account/devices')
  const [{ sessions }, session, state, { done }, blog] = await Promise.all([
    ownAccount(actor),
    currentSession(),
    formState(searchParams),
    searchParams,
    site(),
  ])
  return (
    <AccountFrame place="devices" done={done === undefined ? null : 'sessions.ended'} language={blog.language}>
      <Devices sessions={sessions} here={session?.id ?? ''} state={state} site={blog} />
    </AccountFrame>
  )
}
