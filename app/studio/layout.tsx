import type { ReactNode } from 'react'
import { Desk } from '@/components/studio/Desk'
import { memberOrSignIn } from '@/lib/auth/session'
import { site } from '@/lib/settings/cached'

export const metadata = { robots: { index: false } }
export const instant = false

/** For courtesy: the locks are in the verbs and the queries. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  await memberOrSignIn('/studio')
  return <Desk site={await site()}>{children}</Desk>
}
