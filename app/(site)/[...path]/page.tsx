import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/app/(site)/json-ld'
import { WholeArticle } from '@/components/articles/WholeArticle'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { neighboursOf } from '@/lib/articles/cached'
import { categoryNames } from '@/lib/categories/cached'
import { site } from '@/lib/settings/cached'
import { forEveryone } from '@/lib/web/for-everyone'
import { articleMetadata, articleScript } from './head'
import { type ArticleProps, articleOf, wholeArticle } from './whole-article'

export const instant = false

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  const article = await articleOf(params)
  if (!article) return {}
  const [blog, neighbours] = await Promise.all([site(), neighboursOf(article.id)])
  return articleMetadata(blog, article, neighbours)
}

export default async function ArticlePage({ params }: ArticleProps) {
  await forEveryone()
  const article = await articleOf(params)
  if (!article) notFound()
  const [whole, categories] = await Promise.all([wholeArticle(article), categoryNames()])
  return (
    <Columns side={<ArticleSide site={whole.site} blocks={article.blocks} categories={categories} />}>
      <JsonLd script={articleScript(whole.site, article, whole.addenda, categories)} />
      <WholeArticle {...whole} />
    </Columns>
  )
}
