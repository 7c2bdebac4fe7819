import type { CommentKind } from '@/lib/db/generated/client'
import { siteUrl } from '@/lib/env'
import { type Language, translator } from '@/lib/i18n/translator'
import { composed, type Part } from '@/lib/mail/composing'
import type { NewLetter } from '@/lib/mail/outbox'

/** A comment that waits, and the token of the link by which its reader decides about it. */
export interface WaitingComment {
  id: number
  /** A webmention is of a page elsewhere. */
  kind: CommentKind
  sourceName: string | null
  name: string
  text: string
  outdated: boolean
  outdatedHeading: string | null
  title: string
  token: string
}

/** What is quoted of a comment: the whole stands behind the link. */
const MOST_TEXT = 2_000
const MOST_TEXT_OF_MANY = 200
/** So many are told one by one; of more, how many they are. */
const MOST_LISTED = 20

type Words = Omit<NewLetter, 'event' | 'to'>

/** Tells a moderator of one comment. */
export function letterOfOne(comment: WaitingComment, language: Language): Words {
  const t = translator(language)
  const { kind, name, sourceName, title, token } = comment
  const said = { name, title, site: sourceName ?? '' }
  const [subject, intro] =
    kind === 'webmention'
      ? [t('webmentions.letter.subject', said), t('webmentions.letter.intro', said)]
      : [t('byLink.subject', said), t('byLink.intro', said)]
  return {
    subject,
    ...composed(language, [
      { kind: 'text', text: intro },
      ...partsOf(comment, MOST_TEXT, language),
      { kind: 'small', text: t('byLink.small') },
    ]),
    secrets: [token],
  }
}

/** Tells a moderator of several comments at once. @param blog its title */
export function letterOfMany(comments: WaitingComment[], blog: string, language: Language): Words {
  const t = translator(language)
  const listed = comments.slice(0, MOST_LISTED)
  const left = comments.length - listed.length
  return {
    subject: t('byLink.subjectOfMany', { count: comments.length, blog }),
    ...composed(language, [
      { kind: 'text', text: t('byLink.introOfMany', { count: comments.length }) },
      ...listed.flatMap((comment): Part[] => [
        { kind: 'text', text: t('byLink.one', { name: comment.name, title: comment.title }) },
        ...partsOf(comment, MOST_TEXT_OF_MANY, language),
      ]),
      ...(left > 0 ? [{ kind: 'text' as const, text: t('byLink.andMore', { count: left }) }] : []),
      { kind: 'link', text: t('byLink.queue'), url: `${siteUrl()}/studio/comments` },
      { kind: 'small', text: t('byLink.small') },
    ]),
    secrets: listed.map(({ token }) => token),
  }
}

function partsOf({ text, outdated, outdatedHeading, token }: WaitingComment, most: number, language: Language): Part[] {
  const t = translator(language)
  const flag = outdatedHeading === null ? t('byLink.outdated') : t('byLink.outdatedAt', { heading: outdatedHeading })
  return [
    { kind: 'quote', text: text.length > most ? `${text.slice(0, most)}…` : text },
    ...(outdated ? [{ kind: 'text' as const, text: flag }] : []),
    { kind: 'link', text: t('byLink.open'), url: `${siteUrl()}/comment/decision/${token}` },
  ]
}
