import { type Language, translator } from '@/lib/i18n/translator'

/** Who has an article open in the editor, in words. */
export function editingSentence(names: string[], language: Language): string {
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names)
  return translator(language)('presence.editing', { names: list })
}
