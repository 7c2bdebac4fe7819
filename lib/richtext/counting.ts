const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu
const CJK_A_MINUTE = 500
const WORDS_A_MINUTE = 230

/** The length of a text: characters without blanks, as writers of Japanese count; words of other scripts; minutes to read. */
export function countsOf(text: string): { characters: number; words: number; minutes: number } {
  const characters = [...text.replace(/\s+/gu, '')].length
  return { characters, words: wordsOf(text), minutes: readingMinutes(text) }
}

/** How long a text takes to read, in whole minutes, 1 at least; Japanese by characters, the rest by words. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round((text.match(CJK)?.length ?? 0) / CJK_A_MINUTE + wordsOf(text) / WORDS_A_MINUTE))
}

const wordsOf = (text: string) => text.replace(CJK, ' ').match(/[\p{L}\d]+(?:['’][\p{L}]+)*/gu)?.length ?? 0
