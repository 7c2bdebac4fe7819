import { notFound } from 'next/navigation'
import { headOf } from '@/app/studio/articles/[id]/head'
import { ArticlePage } from '@/components/studio/ArticlePage'
import { type Compared, Comparison } from '@/components/studio/Comparison'
import { VersionList } from '@/components/studio/VersionList'
import { Refused } from '@/components/ui/Refused'
import { type VersionedArticle, versionedArticle, wordsOfVersion } from '@/lib/articles/versions'
import type { MemberActor } from '@/lib/auth/actor'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { idParam } from '@/lib/web/params'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string; to?: string; again?: string }>
}

export const generateMetadata = ({ params }: Props) => headOf(params, (t) => t('versions.heading'))

export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await memberOrSignIn(`/studio/articles/${id}/versions`)
  const [article, blog, asked, state] = await Promise.all([
    versionedArticle(actor, idParam(id) ?? 0),
    site(),
    searchParams,
    formState(searchParams),
  ])
  if (!article) notFound()
  const t = translator(blog.language)
  const hasTwo = article.versions.length + Number(article.draft !== null) > 1
  const [from, to] = sidesOf(article, asked)
  const [before, after] = await Promise.all([wordsOf(actor, article, from), wordsOf(actor, article, to)])
  return (
    <ArticlePage articleId={article.id} current="versions" language={blog.language}>
      <h1>{t('versions.headingOf', { title: article.title || t('studio.untitled') })}</h1>
      <Refused state={state} language={blog.language} />
      {hasTwo && before && after && <Comparison {...{ article, from, to, before, after }} language={blog.language} />}
      {article.versions.length === 0 ? <p>{t('versions.none')}</p> : <VersionList article={article} site={blog} />}
    </ArticlePage>
  )
}

/** What is compared when nothing else was asked: the draft with what is published, or the newest version with the one before. */
function sidesOf(article: VersionedArticle, asked: { from?: string; to?: string }): [Compared, Compared] {
  const newest = article.versions[0]?.number ?? 0
  const side = (text: string | undefined): Compared | null =>
    text === 'draft' ? text : Number.parseInt(text ?? '', 10) || null
  const to = side(asked.to) ?? (article.draft ? 'draft' : newest)
  const usual = to === 'draft' ? (article.currentVersion ?? newest) : Math.max(1, to - 1)
  return [side(asked.from) ?? usual, to]
}

const wordsOf = (actor: MemberActor, article: VersionedArticle, side: Compared) =>
  side === 'draft' ? article.draft : wordsOfVersion(actor, article.id, side)
