import { notFound } from 'next/navigation'
import { MembersPage } from '@/components/accounts/MembersPage'
import { members, openInvites } from '@/lib/accounts/queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { told } from '@/lib/web/told-once'

const PAGE = '/studio/members'

interface Props {
  searchParams: Promise<{ again?: string; done?: string; told?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('members.title') }
}

export default async function Members({ searchParams }: Props) {
  const actor = await memberOrSignIn(PAGE)
  const [everybody, invites, made, state, { done }, blog] = await Promise.all([
    members(actor),
    openInvites(actor),
    told<{ what: 'invite' | 'reset'; link: string }>(PAGE, searchParams),
    formState(searchParams),
    searchParams,
    site(),
  ])
  if (!everybody) notFound()
  return (
    <MembersPage
      members={everybody}
      invites={invites}
      self={actor.id}
      made={made}
      done={done === 'role' || done === 'left' || done === 'revoked' ? `members.done.${done}` : null}
      state={state}
      site={blog}
    />
  )
}
