import { AccountFrame } from '@/components/accounts/AccountFrame'
import { Tokens } from '@/components/accounts/Tokens'
import { Told } from '@/components/accounts/Told'
import { ownAccount } from '@/lib/accounts/own-account'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { told } from '@/lib/web/told-once'

const PAGE = '/studio/account/tokens'

interface Props {
  searchParams: Promise<{ again?: string; done?: string; told?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.tokens') }
}

export default async function TokensPage({ searchParams }: Props) {
  const actor = await memberOrSignIn(PAGE)
  const [{ tokens }, made, state, { done }, blog] = await Promise.all([
    ownAccount(actor),
    told<{ token: string }>(PAGE, searchParams),
    formState(searchParams),
    searchParams,
    site(),
  ])
  const t = translator(blog.language)
  return (
    <AccountFrame place="tokens" done={done === undefined ? null : 'tokens.revoked'} language={blog.language}>
      {made && <Told heading={t('tokens.told')} text={t('tokens.toldText')} secret={made.token} />}
      <Tokens tokens={tokens} state={state} site={blog} />
    </AccountFrame>
  )
}
