import { notFound } from 'next/navigation'
import { MissedPaths } from '@/components/addresses/MissedPaths'
import { redirectQuestion } from '@/lib/addresses/input'
import { missedPaths } from '@/lib/addresses/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  searchParams: Promise<{ page?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('redirects.missed') }
}

export default async function MissedPathsPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/redirects/missing')
  const { page } = redirectQuestion.parse(await searchParams)
  const [found, { language }] = await Promise.all([missedPaths(actor, page), site()])
  if (!found) notFound()
  return <MissedPaths {...found} page={page} language={language} />
}
