import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { AddendumList } from '@/components/addenda/AddendumList'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { addendaInStudio } from '@/lib/addenda/studio-queries'
import { editedArticle } from '@/lib/articles/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('append.listTitle'))

export default async function AddendaPage({ params }: Props) {
  const id = idParam((await params).id) ?? 0
  const actor = await memberOrSignIn(`/studio/articles/${id}/addenda`)
  const [article, addenda, { language }] = await Promise.all([
    editedArticle(actor, id),
    addendaInStudio(actor, id),
    site(),
  ])
  if (!article) notFound()
  return (
    <ArticlePage articleId={id} current="addenda" language={language}>
      <AddendumList article={article} addenda={addenda} language={language} />
    </ArticlePage>
  )
}
