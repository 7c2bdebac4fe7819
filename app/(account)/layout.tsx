import type { ReactNode } from 'react'
import { Narrow } from '@/components/accounts/Narrow'
import { site } from '@/lib/settings/cached'

export const metadata = { robots: { index: false } }

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return <Narrow site={await site()}>{children}</Narrow>
}
