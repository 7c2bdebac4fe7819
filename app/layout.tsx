import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { site } from '@/lib/settings/cached'
import { THEME_SCRIPT } from '@/lib/theme'
import './globals.css'
import '@/components/richtext/prose.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { title, url } = await site()
  return {
    metadataBase: new URL(url),
    title: { default: title, template: `%s | ${title}` },
    icons: '/icon.svg',
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

// Nothing is prerendered, and Next keeps nothing (docs/decisions/freshness.md).
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = await site()
  return (
    // The first script may have set the chosen colours before React looks at the element.
    <html lang={language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <script src="/reader.js" defer />
      </head>
      <body>{children}</body>
    </html>
  )
}
