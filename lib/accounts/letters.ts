import type { Member } from '@/lib/db/generated/client'
import { siteUrl } from '@/lib/env'
import { type Language, translator } from '@/lib/i18n/translator'
import { composed } from '@/lib/mail/composing'

/** In whose name a letter is written, and in which language. */
export interface Blog {
  title: string
  language: Language
}

/** In the language that a member chose, if they chose one. */
export const inLanguageOf = ({ language }: Pick<Member, 'language'>, blog: Blog): Blog => ({
  title: blog.title,
  language: language === 'ja' || language === 'en' ? language : blog.language,
})

/** Lets its reader in. @param token of the link */
export const signInLetter = (blog: Blog, token: string) => linkLetter(blog, 'signInLetter', `/sign-in/link/${token}`)

/** Lets its reader set a new password. @param token of the link */
export const resetLetter = (blog: Blog, token: string) => linkLetter(blog, 'resetLetter', `/reset/${token}`)

function linkLetter({ title, language }: Blog, kind: 'signInLetter' | 'resetLetter', path: string) {
  const t = translator(language)
  return {
    subject: t(`${kind}.subject`, { title }),
    ...composed(language, [
      { kind: 'text', text: t(`${kind}.text`, { title }) },
      { kind: 'link', text: t(`${kind}.link`), url: siteUrl() + path },
      { kind: 'small', text: t('mailedLink.notYou') },
    ]),
  }
}
