import type { Tx } from '@/lib/db/client'
import { type Translate, translator } from '@/lib/i18n/translator'
import { composed, type Part } from '@/lib/mail/composing'
import type { NewLetter } from '@/lib/mail/outbox'
import type { Site } from '@/lib/settings/queries'
import { type Followed, followsOf } from './followed'
import { hashOfEmail, keyOfFollower, pageOfFollower, secretOf, unsubscribeHeaders } from './secrets'

interface Addressee {
  id: number
  email: string
}

/** The one letter that asks an address whether it wants what was asked for in its name. */
export async function confirmationLetter(tx: Tx, site: Site, follower: Addressee): Promise<NewLetter> {
  const t = translator(site.language)
  const wanted = (await followsOf(tx, follower.id)).map((followed) => `・${nameOf(followed, t)}`)
  return letterWithLink(site, follower, {
    event: 'confirmation',
    subject: t('follow.confirmSubject', { blog: site.title }),
    before: [t('follow.confirmIntro', { blog: site.title }), wanted.join('\n'), t('follow.confirmHow')],
    link: t('follow.confirmLink'),
    after: t('follow.confirmElse'),
  })
}

/** The letter with the link by which somebody sees, gets and erases what is stored about them. */
export function linkLetter(site: Site, follower: Addressee): NewLetter {
  const t = translator(site.language)
  return letterWithLink(site, follower, {
    event: 'link',
    subject: t('follow.linkSubject', { blog: site.title }),
    before: [t('follow.linkIntro', { blog: site.title })],
    link: t('follow.linkLink'),
    after: t('follow.linkElse'),
  })
}

/** What is followed, by its name: 「題名」の追記. */
export const nameOf = ({ scope, article }: Pick<Followed, 'scope' | 'article'>, t: Translate): string =>
  t(`follow.scope.${scope}`, { title: article?.title ?? t('follow.hiddenArticle') })

interface Words {
  event: string
  subject: string
  before: string[]
  link: string
  after: string
}

function letterWithLink({ language }: Site, { id, email }: Addressee, words: Words): NewLetter {
  const secret = secretOf(hashOfEmail(email))
  const key = keyOfFollower(secret)
  const parts: Part[] = [
    ...words.before.map((text) => ({ kind: 'text' as const, text })),
    { kind: 'link', text: words.link, url: pageOfFollower(secret, key) },
    { kind: 'small', text: words.after },
  ]
  return {
    event: `${words.event} ${id} ${new Date().toISOString()}`, // when it may be written again is asked before
    to: email,
    subject: words.subject,
    ...composed(language, parts),
    headers: unsubscribeHeaders(secret, []),
    secrets: [secret, key],
  }
}
