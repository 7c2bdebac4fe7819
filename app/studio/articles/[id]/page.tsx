import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { ArticleEditor } from '@/components/studio/ArticleEditor'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { Withdrawal } from '@/components/studio/Withdrawal'
import { Done } from '@/components/ui/Done'
import { editedArticle } from '@/lib/articles/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { categoryNamesForStudio } from '@/lib/categories/studio-queries'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string; done?: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('editor.pageTitle'))

export default async function EditArticlePage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}`)
  const [article, categories, { language, timeZone }, { done }, state] = await Promise.all([
    editedArticle(actor, idParam(id) ?? 0),
    categoryNamesForStudio(),
    site(),
    searchParams,
    formState(searchParams),
  ])
  if (!article) notFound()
  return (
    <ArticlePage articleId={article.id} current="" language={language}>
      {done !== undefined && <Done>{translator(language)('studio.done')}</Done>}
      <ArticleEditor article={article} allCategories={categories} language={language} timeZone={timeZone} />
      <Withdrawal article={article} state={state} language={language} />
    </ArticlePage>
  )
}
