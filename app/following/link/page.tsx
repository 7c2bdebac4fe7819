import { LinkPage } from '@/components/following/LinkPage'
import { translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ asked?: string; done?: string; again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('follow.linkTitle') }
}

export default async function FollowingLinkPage({ searchParams }: Props) {
  const { asked, done } = await searchParams
  const [blog, state] = await Promise.all([site(), formState(searchParams)])
  const what = done === 'erased' ? 'erased' : asked === undefined ? null : 'asked'
  return <LinkPage site={blog} byMail={isMailSet()} done={what} state={state} />
}
