import { appendPage } from '@/app/studio/articles/[id]/append-page'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('append.heading') }
}

export default async function AppendToArticlePage({ params }: Props) {
  const { id } = await params
  return appendPage(await memberOrSignIn(`/studio/articles/${id}/append`), idParam(id) ?? 0, null)
}
