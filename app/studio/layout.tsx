import type { ReactNode } from 'react'
import { StudioFrame } from '@/components/studio/StudioFrame'
import { runsTheBlog } from '@/lib/auth/actor'
import { currentActor } from '@/lib/auth/session'
import { canArrangeCategories } from '@/lib/categories/policy'
import { countWaiting } from '@/lib/comments/moderation-queries'
import { countFailed } from '@/lib/letters/queries'
import { site } from '@/lib/settings/cached'

export const metadata = { robots: { index: false } }

/** For courtesy: the locks are in the verbs and the queries. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (actor.kind !== 'member') return children // each page shows the way in, and back to itself
  const [blog, waiting, failed] = await Promise.all([site(), countWaiting(actor), countFailed(actor)])
  return (
    <StudioFrame
      site={blog}
      canArrange={canArrangeCategories(actor)}
      isOwner={runsTheBlog(actor)}
      waiting={waiting}
      failedLetters={failed}
    >
      {children}
    </StudioFrame>
  )
}
