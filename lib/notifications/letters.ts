import { hashOfEmail, pageOfFollower, secretOf, unsubscribeHeaders } from '@/lib/following/secrets'
import { translator } from '@/lib/i18n/translator'
import { composed, type Part } from '@/lib/mail/composing'
import type { NewLetter } from '@/lib/mail/outbox'
import type { Site } from '@/lib/settings/queries'
import type { Matter } from './matters'

/** So many things are told in one letter; of more, how many they are. */
const MOST_MATTERS = 20

/** Something to tell a follower, and the follow by which they want it. */
export interface Wanted {
  matter: Matter
  followId: number
}

/** One letter that tells an address everything that happened. @param wanted at least one, in the order in which it happened */
export function newsLetter(site: Site, email: string, wanted: [Wanted, ...Wanted[]]): NewLetter {
  const t = translator(site.language)
  const secret = secretOf(hashOfEmail(email))
  const follows = [...new Set(wanted.map(({ followId }) => followId))]
  const [first] = wanted
  const parts = wanted.slice(0, MOST_MATTERS).flatMap(({ matter }) => partsOf(matter))
  const left = wanted.length - MOST_MATTERS
  return {
    event: `news ${first.matter.id}`, // each announcement is told to an address once: the first names the letter
    to: email,
    subject:
      wanted.length === 1
        ? first.matter.title
        : t('news.subjectOfMany', { title: first.matter.title, more: wanted.length - 1 }),
    ...composed(site.language, [
      ...parts,
      ...(left > 0 ? [{ kind: 'text' as const, text: t('news.andMore', { count: left }) }] : []),
      { kind: 'small', text: t('news.why', { blog: site.title }) },
      { kind: 'link', text: t('news.end'), url: pageOfFollower(secret) },
    ]),
    headers: unsubscribeHeaders(secret, follows),
    followId: first.followId,
    secrets: [secret],
  }
}

const partsOf = ({ title, words, isQuoted, url, link }: Matter): Part[] => [
  { kind: 'text', text: title },
  ...(words === '' ? [] : [{ kind: isQuoted ? ('quote' as const) : ('text' as const), text: words }]),
  { kind: 'link', text: link, url },
]
