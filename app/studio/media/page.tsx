import { Library } from '@/components/media/Library'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { libraryQuestion } from '@/lib/media/input'
import { library } from '@/lib/media/library'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ [name: string]: string | string[] | undefined; again?: string; stored?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('media.heading') }
}

export default async function MediaPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/media')
  const asked = await searchParams
  const question = libraryQuestion.parse(asked)
  const [{ items, pages }, state, blog] = await Promise.all([library(actor, question), formState(searchParams), site()])
  return (
    <Library
      site={blog}
      items={items}
      pages={pages}
      question={question}
      stored={/^\d{1,4}$/.test(asked.stored ?? '') ? Number(asked.stored) : null}
      wasRemoved={asked.removed !== undefined}
      state={state}
    />
  )
}
