import type { Metadata } from 'next'
import { blogJsonLd, jsonLdScript } from '@/lib/feeds/json-ld'
import { site } from '@/lib/settings/cached'
import { alternatesOf } from './alternates'
import { Home } from './home'
import { JsonLd } from './json-ld'

export async function generateMetadata(): Promise<Metadata> {
  const blog = await site()
  return {
    title: { absolute: blog.tagline ? `${blog.title} | ${blog.tagline}` : blog.title },
    alternates: alternatesOf(blog, { path: '/' }),
  }
}

export default async function HomePage() {
  return (
    <>
      <JsonLd script={jsonLdScript(blogJsonLd(await site()))} />
      <Home page={1} />
    </>
  )
}
