import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askedHistory, historyMetadata } from '@/app/(site)/history/[articleId]/asked'
import { HistoricArticle } from '@/components/articles/HistoricArticle'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { historicText } from '@/lib/articles/cached'
import { categoryNames } from '@/lib/categories/cached'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'

interface Props {
  params: Promise<{ articleId: string; number: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { articleId, number } = await params
  const asked = await askedHistory(articleId)
  if (!asked) return {}
  const t = translator(asked.blog.language)
  return historyMetadata(asked, t('history.titleOfVersion', { title: asked.article.title, number }))
}

export default async function HistoricVersionPage({ params }: Props) {
  forEveryone()
  const { articleId, number } = await params
  const asked = await askedHistory(articleId)
  const text = asked && /^\d{1,6}$/.test(number) ? await historicText(asked.article.id, Number(number)) : null
  if (!asked || !text) notFound()
  return (
    <Columns side={<ArticleSide site={asked.blog} blocks={[]} categories={await categoryNames()} />}>
      <HistoricArticle site={asked.blog} article={asked.article} text={text} />
    </Columns>
  )
}
