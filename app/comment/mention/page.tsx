import { MentionPage } from '@/components/webmentions/MentionPage'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { LONGEST_ADDRESS } from '@/lib/webmentions/input'

interface Props {
  searchParams: Promise<{ target?: string; sent?: string; again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('webmentions.title') }
}

export default async function TellOfMentionPage({ searchParams }: Props) {
  const [{ target, sent }, blog, state] = await Promise.all([searchParams, site(), formState(searchParams)])
  const asked = typeof target === 'string' ? target.slice(0, LONGEST_ADDRESS) : ''
  return <MentionPage site={blog} target={asked} isSent={sent !== undefined} state={state} />
}
