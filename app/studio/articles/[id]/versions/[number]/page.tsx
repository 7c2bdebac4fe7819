import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { RestoreForm } from '@/components/studio/RestoreForm'
import { VersionFacts } from '@/components/studio/VersionFacts'
import { Html } from '@/components/ui/Html'
import { versionedArticle, wordsOfVersion } from '@/lib/articles/versions'
import { memberOrSignIn } from '@/lib/auth/session'
import { renderBody } from '@/lib/richtext/render'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string; number: string }>
}

export async function generateMetadata({ params }: Props) {
  const { number } = await params
  return headOf(params, (t) => t('versions.number', { number }))
}

export default async function VersionPage({ params }: Props) {
  const { id, number } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/versions/${number}`)
  const articleId = idParam(id) ?? 0
  const [article, words, blog] = await Promise.all([
    versionedArticle(actor, articleId),
    wordsOfVersion(actor, articleId, idParam(number) ?? 0),
    site(),
  ])
  const version = article?.versions.find((one) => one.number === idParam(number))
  if (!article || !version || !words) notFound()
  return (
    <ArticlePage articleId={articleId} current="versions" language={blog.language}>
      <VersionFacts article={article} version={version} site={blog} />
      <RestoreForm article={article} number={version.number} language={blog.language} />
      <article>
        <h2>{words.title}</h2>
        <Html
          className="prose"
          html={renderBody(words.body)
            .map(({ html }) => html)
            .join('')}
        />
      </article>
    </ArticlePage>
  )
}
