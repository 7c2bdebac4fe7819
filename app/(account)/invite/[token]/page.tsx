import { InviteForm } from '@/components/accounts/InviteForm'
import { openInvite } from '@/lib/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('accounts.inviteTitle'), referrer: 'no-referrer' as const }
}

export default async function InvitePage({ params, searchParams }: Props) {
  const { token } = await params
  const [blog, invite, state] = await Promise.all([site(), openInvite(token), formState(searchParams)])
  const t = translator(blog.language)
  if (!invite) {
    return (
      <>
        <h1>{t('accounts.inviteTitle')}</h1>
        <p>{t('accounts.noInvite')}</p>
      </>
    )
  }
  return (
    <>
      <h1>{t(invite.isFounding ? 'accounts.foundTitle' : 'accounts.inviteTitle')}</h1>
      <p>
        {invite.isFounding ? t('accounts.foundText') : t('accounts.inviteText', { role: t(`role.${invite.role}`) })}
      </p>
      <InviteForm
        token={token}
        email={invite.email}
        blog={invite.isFounding ? blog : null}
        state={state}
        language={blog.language}
      />
    </>
  )
}
