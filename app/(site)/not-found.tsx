import type { Metadata } from 'next'
import { MissingSection } from '@/components/site/MissingSection'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

/** Next takes the head of whatever has status 404 from here, also when a page of its own says it (app/missing). */
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator((await site()).language)('missing.heading') }
}

/** proxy.ts knows of missing addresses before a page does; this is the net below it. */
export default function NotFound() {
  return <MissingSection gone={false} words="" />
}
