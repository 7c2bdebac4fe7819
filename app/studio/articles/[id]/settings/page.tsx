import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { DescriptionForm } from '@/components/studio/DescriptionForm'
import { ReviewRequest } from '@/components/studio/ReviewRequest'
import { Done } from '@/components/ui/Done'
import { SentMentions } from '@/components/webmentions/SentMentions'
import { articleDescription } from '@/lib/articles/description-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'
import { sentMentions } from '@/lib/webmentions/sending-queries'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string; done?: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('describe.heading'))

export default async function ArticleSettingsPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/settings`)
  const [article, mentions, blog, { done }, state] = await Promise.all([
    articleDescription(actor, idParam(id) ?? 0),
    sentMentions(actor, idParam(id) ?? 0),
    site(),
    searchParams,
    formState(searchParams),
  ])
  if (!article) notFound()
  const t = translator(blog.language)
  return (
    <ArticlePage articleId={article.id} current="settings" language={blog.language}>
      <h1>{t('describe.heading')}</h1>
      {done !== undefined && <Done>{t('studio.done')}</Done>}
      <ReviewRequest article={article} language={blog.language} />
      <DescriptionForm article={article} site={blog} state={state} />
      <SentMentions mentions={mentions} site={blog} />
    </ArticlePage>
  )
}
