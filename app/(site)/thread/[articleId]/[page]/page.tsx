import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/(site)/alternates'
import { pageNumber } from '@/app/(site)/page-number'
import { FurtherComments } from '@/components/comments/FurtherComments'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { addendaOf } from '@/lib/addenda/cached'
import { pathOfArticle, publishedArticle } from '@/lib/articles/cached'
import { categoryNames } from '@/lib/categories/cached'
import { threadPage } from '@/lib/comments/cached'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ articleId: string; page: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, page } = await asked(params)
  if (!article || page === null) return {}
  const blog = await site()
  return {
    title: translator(blog.language)('thread.title', { title: article.title, page }),
    robots: { index: false },
    alternates: alternatesOf(blog, { path: article.path, commentsOf: article.id }),
  }
}

export default async function ThreadPage({ params }: Props) {
  forEveryone()
  const { article, page } = await asked(params)
  if (!article || page === null || article.commentPolicy === 'off') notFound()
  const thread = await threadPage(article.id, page)
  if (page > thread.pages) notFound()
  const [blog, addenda, categories] = await Promise.all([site(), addendaOf(article.id), categoryNames()])
  return (
    <Columns side={<ArticleSide site={blog} blocks={[]} categories={categories} />}>
      <FurtherComments article={article} addenda={addenda} thread={thread} site={blog} />
    </Columns>
  )
}

async function asked(params: Props['params']) {
  const { articleId, page } = await params
  const path = /^\d{1,9}$/.test(articleId) ? await pathOfArticle(Number(articleId)) : null
  return { article: path === null ? null : await publishedArticle(path), page: pageNumber(page) }
}
