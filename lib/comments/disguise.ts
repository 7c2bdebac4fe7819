import { CODE } from './traits'

/** The markup of other blogs, where a comment's text is plain. */
const MARKUP = /\[(?:url|link)[=\]]|<a\s+href/i
/** A template that was sent before it was filled in: `{Hi|Hello} there`. */
const TEMPLATE = /\{[^{}|\n]{1,40}\|[^{}\n]{1,200}\}/
/** Letters pulled apart, so that no list of words finds them. */
const PULLED_APART = new RegExp(
  ['\\p{Script=Latin}', '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]']
    .map((letter) => `(?:^|\\s)(?:${letter} ){4}${letter}(?!\\p{L})`)
    .join('|'),
  'u',
)
/** Letters of two alphabets in one word, since they look alike. */
const TWO_ALPHABETS = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]{1,3}\p{Script=Latin}/u

const DISGUISES = [MARKUP, TEMPLATE, PULLED_APART, TWO_ALPHABETS]

/** Whether a text is made for machines to read as something else than people do. What stands in code is shown, not done. */
export const isDisguised = (text: string): boolean => {
  const bare = text.replace(CODE, ' ')
  return DISGUISES.some((disguise) => disguise.test(bare))
}
