import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { PasskeySignIn } from '@/components/accounts/PasskeySignIn'
import { SignInForm } from '@/components/accounts/SignInForm'
import { providerName } from '@/lib/auth/openid-provider'
import { currentActor } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { comingFrom } from '@/lib/web/coming-from'
import { formState } from '@/lib/web/form-state'
import { ownPath } from '@/lib/web/forms'

interface Props {
  searchParams: Promise<{ to?: string; again?: string; changed?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('auth.signIn') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { to: wanted, changed } = await searchParams
  const to = ownPath(wanted ?? comingFrom(await headers()))
  const { kind } = await currentActor()
  if (kind === 'member') redirect(to)
  const { language } = await site()
  const t = translator(language)
  return (
    <>
      <h1>{t('auth.signIn')}</h1>
      {changed !== undefined && <p role="status">{t('reset.changed')}</p>}
      <SignInForm to={to} provider={providerName()} state={await formState(searchParams)} language={language} />
      <PasskeySignIn to={to} language={language} />
      {isMailSet() && (
        <p>
          <a href={`/sign-in/mail?to=${encodeURIComponent(to)}`}>{t('mailedLink.nav')}</a>
        </p>
      )}
    </>
  )
}
