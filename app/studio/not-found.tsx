import type { Metadata } from 'next'
import { MissingInStudio } from '@/components/studio/MissingInStudio'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator((await site()).language)('missing.heading') }
}

/** What is not there, in the bin, or not for this member: they all look the same. */
export default async function NotFoundInStudio() {
  return <MissingInStudio language={(await site()).language} />
}
