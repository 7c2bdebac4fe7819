import { asHiragana } from '@/lib/text'

/**
 * Words spare the index from asking texts: a term that begins a word of a document stands in it for certain. They need not
 * be complete nor what a grammarian calls words, since what they miss is found by grams.
 */

const KANJI = String.raw`\p{Script=Han}`
const KATAKANA = String.raw`\p{Script=Katakana}ー`
const HIRAGANA = String.raw`\p{Script=Hiragana}`
const OTHER = String.raw`(?![${KANJI}${KATAKANA}${HIRAGANA}])\p{L}`
/** 回復ドライブ作成, windows8.1, ありがとう: what is written together without particles and stops. */
const COMPOUND = new RegExp(`(?:[${KANJI}${KATAKANA}]|${OTHER}|[\\p{N}._-])+|[${HIRAGANA}ー]{3,}`, 'gu')
/** Its parts: 回復, 作成, and each kana, since nothing parts メニュー from スタートメニュー. A word begins with each. */
const PART = new RegExp(`[${KANJI}]+|[${KATAKANA}${HIRAGANA}]|(?:${OTHER})+|[\\p{N}._-]+`, 'gu')

const IN_KANA = new RegExp(`^[${KATAKANA}${HIRAGANA}]{2}$`, 'u')

/** Shorter terms are grams themselves. */
const SHORTEST = 3
/** Units of the longest word; what goes on is cut off. */
const LONGEST = 16
/** The same for words that begin within kana, of which there are many. */
const LONGEST_IN_KANA = 10

const HALF_A_PAIR = /[\ud800-\udbff]$/

/** Words of a text that is folded except for its kana, folded. */
export function* wordsOf(plain: string): Generator<string> {
  for (const [compound] of plain.matchAll(COMPOUND)) {
    for (const { index } of compound.matchAll(PART)) {
      const length = index > 0 && IN_KANA.test(compound.slice(index - 1, index + 1)) ? LONGEST_IN_KANA : LONGEST
      const word = compound.slice(index, index + length).replace(HALF_A_PAIR, '')
      if (word.length >= SHORTEST) yield asHiragana(word)
    }
  }
}

/** Whether a folded term can be the beginning of a word at all. */
export const mayBeginWord = (term: string) => term.length >= SHORTEST && term.length <= LONGEST && !/[ \n]/.test(term)
