import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/site/Frame'
import { site } from '@/lib/settings/cached'
import { alternatesOf } from './alternates'

export async function generateMetadata(): Promise<Metadata> {
  const blog = await site()
  return {
    description: blog.tagline || null,
    alternates: alternatesOf(blog),
    openGraph: { siteName: blog.title, locale: blog.language === 'ja' ? 'ja_JP' : 'en_US', type: 'website' },
  }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <Frame site={await site()}>{children}</Frame>
}
