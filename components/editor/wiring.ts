import { type Language, translator } from '@/lib/i18n/translator'
import { LARGEST_MEDIA, MB } from '@/lib/media/limits'
import { changeInJapanese } from '@/lib/transfer/changes-in-japanese'
import type { SlashOptions } from './menus/Slash'
import { isMeant } from './menus/slash-match'
import { requestAlt } from './pictures/alt-request'
import { LINE_TOOLS, THING_TOOLS } from './tools/block-tools'
import { MARK_TOOLS } from './tools/mark-tools'
import type { Desk, Tool } from './tools/tool'
import type { TypedOptions } from './typed-extensions'

interface Wiring {
  placeholder: string
  language: Language
  desk: Desk
  run: (tool: Tool) => void
  showSlash: SlashOptions['show']
  /** Shows a sentence above the text. */
  tell: (sentence: string) => void
}

const MOST_CHANGES = 4

/** Ties what the extensions tell to the page around the text, in the author's language. */
export function optionsFor({ placeholder, language, desk, run, showSlash, tell }: Wiring): TypedOptions {
  const t = translator(language)
  const sentence = (change: string) => (language === 'ja' ? changeInJapanese(change) : change)
  const offered = [...LINE_TOOLS, ...THING_TOOLS, ...MARK_TOOLS.filter(({ name }) => name === 'editor.footnote')]
  return {
    placeholder,
    keys: { 'Mod-k': () => desk.ask('link'), 'Mod-f': desk.find },
    slash: {
      find: (query) => offered.filter(({ name, words = '' }) => isMeant(query, t(name), words)),
      run,
      show: showSlash,
    },
    pasting: {
      onChanges: (changes) =>
        tell(
          t('editor.pasted', {
            changes: changes
              .slice(0, MOST_CHANGES)
              .map(sentence)
              .join(language === 'ja' ? '' : ' '),
          }),
        ),
      onMarkdown: () => tell(t('editor.pastedMarkdown')),
    },
    uploads: {
      stop: t('editor.stopUpload'),
      tooLarge: t('media.tooLarge', { megabytes: LARGEST_MEDIA / MB }),
      onRefused: (refusal) => tell(refusal || t('editor.uploadFailed')),
      onPicture: () => {
        tell('') // what was said of another file is over
        requestAlt()
      },
    },
  }
}
