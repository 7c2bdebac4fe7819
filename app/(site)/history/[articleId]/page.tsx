import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { History } from '@/components/articles/History'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { categoryNames } from '@/lib/categories/cached'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'
import { askedHistory, historyMetadata } from './asked'

interface Props {
  params: Promise<{ articleId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await askedHistory((await params).articleId)
  if (!asked) return {}
  return historyMetadata(asked, translator(asked.blog.language)('history.title', { title: asked.article.title }))
}

export default async function HistoryPage({ params }: Props) {
  forEveryone()
  const asked = await askedHistory((await params).articleId)
  if (!asked) notFound()
  const { blog, article, versions } = asked
  return (
    <Columns side={<ArticleSide site={blog} blocks={[]} categories={await categoryNames()} />}>
      <History site={blog} article={article} versions={versions} />
    </Columns>
  )
}
