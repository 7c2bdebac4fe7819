import type { AddendumKind } from '@/lib/db/generated/client'
import { addendumTitle } from '@/lib/feeds/entries'
import { absoluteUrl } from '@/lib/feeds/urls'
import { hashOfEmail, pageOfFollower, secretOf, unsubscribeHeaders } from '@/lib/following/secrets'
import { translator } from '@/lib/i18n/translator'
import { composed } from '@/lib/mail/composing'
import type { NewLetter } from '@/lib/mail/outbox'
import type { Site } from '@/lib/settings/queries'

/** An addendum that was made of a comment. */
export interface Credited {
  path: string
  title: string
  number: number
  kind: AddendumKind
  summary: string | null
}

/** Thanks the writer of a comment. It says nothing that they wrote: whoever typed a stranger's address does not speak to them by it. */
export function thanksLetter(site: Site, email: string, credited: Credited): Omit<NewLetter, 'event'> {
  const { path, title, number } = credited
  const t = translator(site.language)
  const secret = secretOf(hashOfEmail(email))
  return {
    to: email,
    subject: t('thanks.subject', { title }),
    ...composed(site.language, [
      { kind: 'text', text: t('thanks.intro', { title }) },
      { kind: 'text', text: addendumTitle(title, credited, t) },
      { kind: 'link', text: t('news.readAddendum'), url: absoluteUrl(site.url, path, `addendum-${number}`) },
      { kind: 'small', text: t('thanks.why', { blog: site.title }) },
      { kind: 'link', text: t('thanks.end'), url: pageOfFollower(secret) },
    ]),
    headers: unsubscribeHeaders(secret, []),
    secrets: [secret],
  }
}
