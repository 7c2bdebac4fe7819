import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { Preview } from '@/components/articles/Preview'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { PreviewLinks } from '@/components/studio/PreviewLinks'
import { addendaOf } from '@/lib/addenda/queries'
import { previewLinksOf } from '@/lib/articles/preview-links'
import { previewForMember } from '@/lib/articles/previewing'
import { memberOrSignIn } from '@/lib/auth/session'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('preview.title'))

export default async function MemberPreviewPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/preview`)
  const articleId = idParam(id) ?? 0
  const [article, links, addenda, blog, state] = await Promise.all([
    previewForMember(actor, articleId),
    previewLinksOf(actor, articleId),
    addendaOf(articleId),
    site(),
    formState(searchParams),
  ])
  if (!article) notFound()
  return (
    <ArticlePage articleId={articleId} current="preview" language={blog.language}>
      <PreviewLinks site={blog} articleId={articleId} links={links} state={state} />
      <Preview site={blog} article={article} addenda={addenda} />
    </ArticlePage>
  )
}
