import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/app/(site)/json-ld'
import { WholeArticle } from '@/components/articles/WholeArticle'
import { ArticleSide } from '@/components/site/ArticleSide'
import { Columns } from '@/components/ui/Columns'
import { addendaOf } from '@/lib/addenda/cached'
import { decodePath, normalPath } from '@/lib/addresses/paths'
import { neighboursOf, newestInCategory, publishedArticle, today } from '@/lib/articles/cached'
import { noticeOf } from '@/lib/articles/notice'
import { categoryNames } from '@/lib/categories/cached'
import { threadPage } from '@/lib/comments/cached'
import { site } from '@/lib/settings/cached'
import { dayOf } from '@/lib/time/day'
import { forEveryone } from '@/lib/web/for-everyone'
import { articleMetadata, articleScript } from './head'

interface Props {
  params: Promise<{ path: string[] }>
}

export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleOf(params)
  if (!article) return {}
  const [blog, neighbours] = await Promise.all([site(), neighboursOf(article.id)])
  return articleMetadata(blog, article, neighbours)
}

export default async function ArticlePage({ params }: Props) {
  await forEveryone()
  const article = await articleOf(params)
  if (!article) notFound()
  const [blog, addenda, neighbours, thread, categories, day, related] = await Promise.all([
    site(),
    addendaOf(article.id),
    neighboursOf(article.id),
    threadPage(article.id, 1),
    categoryNames(),
    today(article.id),
    Promise.all(
      article.categories.map(async (category) => ({
        category,
        articles: await newestInCategory(category.id, article.id),
      })),
    ),
  ])
  const notice = noticeOf({
    article,
    publishedOn: dayOf(article.publishedAt, blog.timeZone),
    addenda,
    today: day,
    language: blog.language,
    tellAge: blog.tellAge,
  })
  return (
    <Columns side={<ArticleSide site={blog} blocks={article.blocks} categories={categories} />}>
      <JsonLd script={articleScript(blog, article, addenda, categories)} />
      <WholeArticle
        site={blog}
        article={article}
        addenda={addenda}
        notice={notice}
        neighbours={neighbours}
        related={related}
        thread={thread}
        today={day}
      />
    </Columns>
  )
}

/** Segments arrive percent-encoded; they are decoded here and nowhere else. */
async function articleOf(params: Props['params']) {
  const path = decodePath(`/${(await params).path.join('/')}`)
  return path === null ? null : publishedArticle(normalPath(path))
}
