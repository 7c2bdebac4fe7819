import type { ReactNode } from 'react'
import { Desk } from '@/components/studio/Desk'
import { runsTheBlog } from '@/lib/auth/actor'
import { memberOrSignIn } from '@/lib/auth/session'
import { canArrangeCategories } from '@/lib/categories/policy'
import { site } from '@/lib/settings/cached'

export const metadata = { robots: { index: false } }
export const instant = false

/** For courtesy: the locks are in the verbs and the queries. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await memberOrSignIn('/studio')
  return (
    <Desk site={await site()} canArrange={canArrangeCategories(actor)} isOwner={runsTheBlog(actor)}>
      {children}
    </Desk>
  )
}
