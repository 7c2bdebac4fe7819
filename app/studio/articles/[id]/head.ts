import type { Metadata } from 'next'
import { titleInStudio } from '@/lib/articles/studio-queries'
import { currentActor } from '@/lib/auth/session'
import { type Translate, translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

/** The head of a page about one article, which comes first in its title: it tells tabs of a browser apart. */
export async function headOf(params: Promise<{ id: string }>, say: (t: Translate) => string): Promise<Metadata> {
  const [{ id }, actor, { language }] = await Promise.all([params, currentActor(), site()])
  const t = translator(language)
  const title = await titleInStudio(actor, idParam(id) ?? 0)
  if (title === null) return { title: t('missing.heading') }
  return { title: title === '' ? say(t) : `${title} – ${say(t)}` }
}
