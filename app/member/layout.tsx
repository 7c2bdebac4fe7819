import type { ReactNode } from 'react'
import { Frame } from '@/components/site/Frame'
import { currentActor } from '@/lib/auth/session'
import { site } from '@/lib/settings/cached'

/** The blog around a page that is made for one member alone. */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  const [blog, { kind }] = await Promise.all([site(), currentActor()])
  return (
    <Frame site={blog} isMember={kind === 'member'}>
      {children}
    </Frame>
  )
}
