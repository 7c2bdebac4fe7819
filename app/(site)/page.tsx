import type { Metadata } from 'next'
import { homeHref } from '@/components/site/paths'
import { newestArticles } from '@/lib/articles/cached'
import { blogJsonLd, jsonLdScript } from '@/lib/feeds/json-ld'
import { forEveryone } from '@/lib/freshness/making'
import { site } from '@/lib/settings/cached'
import { alternatesOf } from './alternates'
import { Home } from './home'
import { JsonLd } from './json-ld'
import { paginationOf } from './pagination'

export async function generateMetadata(): Promise<Metadata> {
  const [blog, { pages }] = await Promise.all([site(), newestArticles(1)])
  return {
    title: { absolute: blog.tagline ? `${blog.title} | ${blog.tagline}` : blog.title },
    alternates: alternatesOf(blog, { path: '/' }),
    pagination: paginationOf(1, pages, homeHref),
  }
}

export default async function HomePage() {
  forEveryone()
  return (
    <>
      <JsonLd script={jsonLdScript(blogJsonLd(await site()))} />
      <Home page={1} />
    </>
  )
}
