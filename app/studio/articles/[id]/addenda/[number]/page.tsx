import { notFound } from 'next/navigation'
import { appendPage } from '@/app/studio/articles/[id]/append-page'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string; number: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('append.editing') }
}

export default async function EditAddendumPage({ params }: Props) {
  const { id, number } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/addenda/${number}`)
  return appendPage(actor, idParam(id) ?? 0, idParam(number) ?? notFound())
}
