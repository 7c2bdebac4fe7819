import { SignInLinkForm } from '@/components/accounts/SignInLinkForm'
import { openSignInLink } from '@/lib/accounts/mailed-links'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('auth.signIn'), referrer: 'no-referrer' as const }
}

/** Where a mailed link leads. Opening it does nothing yet: programs that look through letters open every link in them. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const [{ language }, member, state] = await Promise.all([site(), openSignInLink(token), formState(searchParams)])
  const t = translator(language)
  return (
    <>
      <h1>{t('auth.signIn')}</h1>
      <p>{member ? t('mailedLink.welcome', { name: member.name }) : t('mailedLink.over')}</p>
      {member ? (
        <SignInLinkForm token={token} state={state} language={language} />
      ) : (
        <p>
          <a href="/sign-in/mail">{t('mailedLink.title')}</a>
        </p>
      )}
    </>
  )
}
