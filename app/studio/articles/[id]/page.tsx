import { notFound } from 'next/navigation'
import { ArticleEditor } from '@/components/studio/ArticleEditor'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { categoryNamesForStudio, editedArticle } from '@/lib/articles/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/feed-answer'

interface Props {
  params: Promise<{ id: string }>
}

export const instant = false

export async function generateMetadata() {
  return { title: translator((await site()).language)('editor.pageTitle') }
}

export default async function EditArticlePage({ params }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}`)
  const [article, categories, { language, timeZone }] = await Promise.all([
    editedArticle(actor, idParam(id) ?? 0),
    categoryNamesForStudio(),
    site(),
  ])
  if (!article) notFound()
  return (
    <ArticlePage articleId={article.id} current="" language={language}>
      <ArticleEditor article={article} allCategories={categories} language={language} timeZone={timeZone} />
    </ArticlePage>
  )
}
