import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { CodeForm } from '@/components/accounts/CodeForm'
import { provedMember } from '@/lib/auth/entering'
import { currentActor } from '@/lib/auth/session'
import { signInTo } from '@/lib/auth/ways-in'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { ownPath } from '@/lib/web/forms'
import { PROOF_COOKIE } from '@/lib/web/second-step-cookie'

interface Props {
  searchParams: Promise<{ to?: string; again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('secondStep.title') }
}

/** The second step of signing in, for whoever has just taken the first. */
export default async function CodePage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to)
  const { kind } = await currentActor()
  if (kind === 'member') redirect(to)
  const proved = await provedMember((await cookies()).get(PROOF_COOKIE)?.value)
  if (!proved) redirect(signInTo(to))
  const { language } = await site()
  const t = translator(language)
  return (
    <>
      <h1>{t('secondStep.title')}</h1>
      <p>{t('secondStep.ask')}</p>
      <CodeForm to={to} state={await formState(searchParams)} language={language} />
    </>
  )
}
