import { DecisionByLink } from '@/components/comments/DecisionByLink'
import { Message } from '@/components/site/Message'
import { linkedComment } from '@/lib/comments/by-link'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('byLink.title'), referrer: 'no-referrer' as const }
}

/** Where a letter to a moderator leads. Opening it decides nothing: programs that look through letters open every link in them. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const { token } = await params
  const [blog, found, state] = await Promise.all([site(), linkedComment(token), formState(searchParams)])
  if (!found) return <Message text="byLink.over" site={blog} />
  return <DecisionByLink {...found} token={token} state={state} site={blog} />
}
