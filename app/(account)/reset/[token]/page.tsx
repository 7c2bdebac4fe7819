import { ResetForm } from '@/components/accounts/ResetForm'
import { openResetLink } from '@/lib/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('reset.title'), referrer: 'no-referrer' as const }
}

export default async function ResetPage({ params, searchParams }: Props) {
  const { token } = await params
  const [{ language }, member, state] = await Promise.all([site(), openResetLink(token), formState(searchParams)])
  const t = translator(language)
  return (
    <>
      <h1>{t('reset.title')}</h1>
      <p>{member ? t('reset.text', { name: member.name }) : t('reset.noLink')}</p>
      {member && <ResetForm token={token} email={member.email} state={state} language={language} />}
    </>
  )
}
