import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/app/(site)/json-ld'
import { WholeArticle } from '@/components/articles/WholeArticle'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { categoryNames } from '@/lib/categories/cached'
import { forEveryone } from '@/lib/freshness/making'
import { site } from '@/lib/settings/cached'
import { articleMetadata, articleScript } from './head'
import { type ArticleProps, articleAt, wholeArticle } from './whole-article'

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  const [blog, read] = await Promise.all([site(), articleAt(params)])
  return read ? articleMetadata(blog, read.article, read.neighbours) : {}
}

export default async function ArticlePage({ params }: ArticleProps) {
  forEveryone()
  const read = await articleAt(params)
  if (!read) notFound()
  const { article, addenda } = read
  const [whole, categories] = await Promise.all([wholeArticle(read), categoryNames()])
  return (
    <Columns side={<ArticleSide site={whole.site} blocks={article.blocks} categories={categories} />}>
      <JsonLd script={articleScript(whole.site, article, addenda, categories)} />
      <WholeArticle {...whole} />
    </Columns>
  )
}
