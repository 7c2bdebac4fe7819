import { notFound } from 'next/navigation'
import { OutboxPage } from '@/components/letters/OutboxPage'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { letterState } from '@/lib/letters/input'
import { outbox } from '@/lib/letters/queries'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  searchParams: Promise<{ state?: string; before?: string; again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('outbox.title') }
}

export default async function LettersPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/letters')
  const { state: wanted, before, done } = await searchParams
  const asked = { state: letterState.parse(wanted), before: idParam(before ?? '') }
  const [found, form, blog] = await Promise.all([outbox(actor, asked), formState(searchParams), site()])
  if (!found) notFound()
  return (
    <OutboxPage
      {...found}
      {...asked}
      isSet={isMailSet()}
      done={done === 'retry' || done === 'withdraw' || done === 'retryAll' ? `outbox.done.${done}` : null}
      form={form}
      site={blog}
    />
  )
}
