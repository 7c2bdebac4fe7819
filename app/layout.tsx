import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { site } from '@/lib/settings/cached'
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

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = await site()
  return (
    // The script below may have set the chosen colours before React looks at the element.
    <html lang={language} suppressHydrationWarning>
      <head>
        {/* Not deferred: the chosen colours stand before the first paint. It is 3 kB and kept by the browser. */}
        <script src="/reader.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
