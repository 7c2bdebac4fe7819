import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/(site)/alternates'
import { Home } from '@/app/(site)/home'
import { pageNumber } from '@/app/(site)/page-number'
import { paginationOf } from '@/app/(site)/pagination'
import { homeHref } from '@/components/site/paths'
import { newestArticles } from '@/lib/articles/cached'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ page: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageNumber((await params).page)
  if (page === null) return {}
  const [blog, { pages }] = await Promise.all([site(), newestArticles(page)])
  return {
    title: translator(blog.language)('list.homePage', { page }),
    alternates: alternatesOf(blog, { path: homeHref(page) }),
    pagination: paginationOf(page, pages, homeHref),
  }
}

export default async function HomeFurtherPage({ params }: Props) {
  forEveryone()
  const page = pageNumber((await params).page)
  if (page === null) notFound()
  return <Home page={page} />
}
