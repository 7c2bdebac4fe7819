import { notFound } from 'next/navigation'
import { AppendForm } from '@/components/studio/AppendForm'
import { editedArticle } from '@/lib/articles/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { today } from '@/lib/settings/queries'
import { idParam } from '@/lib/web/feed-answer'

interface Props {
  params: Promise<{ id: string }>
}

export const instant = false

export async function generateMetadata() {
  return { title: translator((await site()).language)('append.heading') }
}

export default async function AppendPage({ params }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/append`)
  const [article, { language }] = await Promise.all([editedArticle(actor, idParam(id) ?? 0), site()])
  if (article?.status !== 'published' || article.path === null) notFound()
  return (
    <AppendForm
      articleId={article.id}
      path={article.path}
      title={article.title}
      today={await today()}
      language={language}
    />
  )
}
