import type { Metadata } from 'next'
import { MissingSection } from '@/components/site/MissingSection'
import { decodePath, wordsOf } from '@/lib/addresses/paths'
import { forEveryone } from '@/lib/freshness/making'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  params: Promise<{ path: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { gone } = missedAt((await params).path)
  const t = translator((await site()).language)
  return { title: t(gone ? 'missing.goneHeading' : 'missing.heading'), robots: { index: false } }
}

/** proxy.ts rewrites here, to /missing/404/… or /missing/410/… or, for broken escapes, /missing/400, and gives that status. */
export default async function MissingPage({ params }: Props) {
  forEveryone()
  const { gone, words } = missedAt((await params).path)
  return <MissingSection gone={gone} words={words} />
}

function missedAt([status = '', ...rest]: string[]) {
  const path = /^4\d\d$/.test(status) ? rest : [status, ...rest]
  return { gone: status === '410', words: wordsOf(decodePath(`/${path.join('/')}`) ?? '') }
}
