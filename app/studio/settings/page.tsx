import { notFound } from 'next/navigation'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { runsTheBlog } from '@/lib/auth/actor'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('settings.heading') }
}

/** Read from where they are stored, for what is changed here must not be older than what is. */
export default async function SettingsPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/settings')
  if (!runsTheBlog(actor)) notFound()
  const [{ done }, state, blog] = await Promise.all([searchParams, formState(searchParams), site()])
  return <SettingsForm site={blog} state={state} isDone={done !== undefined} />
}
