import { appendPage } from '@/app/studio/articles/[id]/append-page'
import { headOf } from '@/app/studio/articles/[id]/head'
import { memberOrSignIn } from '@/lib/auth/session'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('append.heading'))

export default async function AppendToArticlePage({ params }: Props) {
  const { id } = await params
  return appendPage(await memberOrSignIn(`/studio/articles/${id}/append`), idParam(id) ?? 0, null)
}
