import { AccountFrame } from '@/components/accounts/AccountFrame'
import { RecoveryCodes } from '@/components/accounts/RecoveryCodes'
import { SecondStepBegun, SecondStepOff, SecondStepOn } from '@/components/accounts/SecondStep'
import { ownAccount, pendingSecondStep } from '@/lib/accounts/own-account'
import { memberOrSignIn } from '@/lib/auth/session'
import { totpUri } from '@/lib/auth/totp'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { told } from '@/lib/web/told-once'

const PAGE = '/studio/account/second-step'

interface Props {
  searchParams: Promise<{ again?: string; done?: string; told?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('account.secondStep') }
}

export default async function SecondStepPage({ searchParams }: Props) {
  const actor = await memberOrSignIn(PAGE)
  const [{ hasSecondStep, codesLeft }, pending, made, state, { done }, { title, language }] = await Promise.all([
    ownAccount(actor),
    pendingSecondStep(actor),
    told<{ codes: string[] }>(PAGE, searchParams),
    formState(searchParams),
    searchParams,
    site(),
  ])
  const said = { state, language }
  return (
    <AccountFrame place="secondStep" done={done === undefined ? null : 'secondStep.ended'} language={language}>
      {made && <RecoveryCodes codes={made.codes} language={language} />}
      {hasSecondStep && <SecondStepOn codesLeft={codesLeft} {...said} />}
      {!hasSecondStep && pending && (
        <SecondStepBegun secret={pending.secret} uri={totpUri(pending.secret, title, pending.email)} {...said} />
      )}
      {!hasSecondStep && !pending && <SecondStepOff {...said} />}
    </AccountFrame>
  )
}
