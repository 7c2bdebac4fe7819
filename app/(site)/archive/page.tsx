import type { Metadata } from 'next'
import { alternatesOf } from '@/app/(site)/alternates'
import { ArchivePage } from '@/components/articles/ArchivePage'
import { ListSideSection } from '@/components/site/ListSideSection'
import { Columns } from '@/components/ui/Columns'
import { archive } from '@/lib/articles/cached'
import { categoryTree } from '@/lib/categories/cached'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

export async function generateMetadata(): Promise<Metadata> {
  const blog = await site()
  return {
    title: translator(blog.language)('archive.heading'),
    alternates: alternatesOf(blog, { path: '/archive' }),
  }
}

export default async function Archive() {
  forEveryone()
  const [blog, years, categories] = await Promise.all([site(), archive(), categoryTree()])
  return (
    <Columns side={<ListSideSection site={blog} />}>
      <ArchivePage archive={years} categories={categories} language={blog.language} />
    </Columns>
  )
}
