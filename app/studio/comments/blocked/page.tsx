import { notFound } from 'next/navigation'
import { Blocked } from '@/components/comments/moderation/Blocked'
import { runsTheBlog } from '@/lib/auth/actor'
import { memberOrSignIn } from '@/lib/auth/session'
import { blockedSenders } from '@/lib/comments/blocked-senders'
import { BLOCKED } from '@/lib/comments/moderation-input'
import { canBlock } from '@/lib/comments/policy'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { blockList } from '@/lib/settings/queries'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string; imported?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('blocking.heading') }
}

/** What is put aside without being looked at. */
export default async function BlockedPage({ searchParams }: Props) {
  const actor = await memberOrSignIn(BLOCKED)
  if (!canBlock(actor)) notFound()
  const [{ done, imported }, state, blog, senders, list] = await Promise.all([
    searchParams,
    formState(searchParams),
    site(),
    blockedSenders(actor),
    runsTheBlog(actor) ? blockList(actor) : null,
  ])
  return (
    <Blocked
      site={blog}
      senders={senders}
      list={list}
      state={state}
      isDone={done !== undefined}
      imported={/^\d{1,5}$/.test(imported ?? '') ? Number(imported) : null}
    />
  )
}
