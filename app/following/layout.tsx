import type { ReactNode } from 'react'
import { Frame } from '@/components/site/Frame'
import { currentActor } from '@/lib/auth/session'
import { site } from '@/lib/settings/cached'

/** Pages of one reader alone: found by no search engine, and their addresses told to nobody. */
export const metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' as const }

export default async function FollowingLayout({ children }: { children: ReactNode }) {
  const [blog, { kind }] = await Promise.all([site(), currentActor()])
  return (
    <Frame site={blog} isMember={kind === 'member'}>
      {children}
    </Frame>
  )
}
