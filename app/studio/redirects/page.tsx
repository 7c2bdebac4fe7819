import { notFound } from 'next/navigation'
import { Redirects } from '@/components/addresses/Redirects'
import { redirectQuestion } from '@/lib/addresses/input'
import { redirectsInStudio } from '@/lib/addresses/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{
    words?: string
    page?: string
    from?: string
    again?: string
    done?: string
    imported?: string
  }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('redirects.heading') }
}

export default async function RedirectsPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/redirects')
  const asked = await searchParams
  const question = redirectQuestion.parse(asked)
  const [found, state, { language }] = await Promise.all([
    redirectsInStudio(actor, question),
    formState(searchParams),
    site(),
  ])
  if (!found) notFound()
  return (
    <Redirects
      {...found}
      question={question}
      from={(asked.from ?? '').slice(0, 1_500)}
      isDone={asked.done !== undefined}
      imported={/^\d{1,5}$/.test(asked.imported ?? '') ? Number(asked.imported) : null}
      state={state}
      language={language}
    />
  )
}
