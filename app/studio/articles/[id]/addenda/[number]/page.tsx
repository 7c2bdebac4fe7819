import { notFound } from 'next/navigation'
import { appendPage } from '@/app/studio/articles/[id]/append-page'
import { headOf } from '@/app/studio/articles/[id]/head'
import { memberOrSignIn } from '@/lib/auth/session'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string; number: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('append.editing'))

export default async function EditAddendumPage({ params }: Props) {
  const { id, number } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/addenda/${number}`)
  return appendPage(actor, idParam(id) ?? 0, idParam(number) ?? notFound())
}
