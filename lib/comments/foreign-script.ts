import type { Language } from '@/lib/i18n/translator'
import { proseOf } from './traits'

/** Too short a text is a name, a word of thanks or a smile. */
const FEWEST_LETTERS = 12
/** Japanese of this many characters without any kana is none. */
const LONGEST_WITHOUT_KANA = 20

/**
 * Whether a text is written in other letters than the readers of this blog write: on a Japanese blog Cyrillic, Hangul or
 * Chinese; Latin letters only with somewhere to go, since many a question is asked in English. On an English one, hardly any
 * Latin letters.
 */
export function isForeign({ text, url }: { text: string; url: string | null }, language: Language): boolean {
  const prose = proseOf(text)
  const all = countOf(prose, /\p{L}/gu)
  if (all < FEWEST_LETTERS) return false
  const latin = countOf(prose, /\p{Script=Latin}/gu)
  if (language === 'en') return latin < all / 2
  const kana = countOf(prose, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const kanji = countOf(prose, /\p{Script=Han}/gu)
  if (latin + kana + kanji < all / 2) return true
  if (kana === 0 && kanji >= LONGEST_WITHOUT_KANA && kanji > latin) return true
  return latin > all * 0.95 && /https?:/.test(text) && url !== null
}

const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0
