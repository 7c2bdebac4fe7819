import { jaModel, Parser } from 'budoux'

const parser = new Parser(jaModel)

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** A phrase longer than this may not fit on a line of a title. */
const LONG = 10

/** Where a particle ends and the next word begins. */
const SEAM = /(?<=\p{Script=Hiragana})(?=[\p{Script=Katakana}\p{Script=Han}])/u

/** The phrases of a Japanese text (BudouX); long ones parted once more. Joined, they are the text. */
export function phrasesOf(text: string): string[] {
  if (!JAPANESE.test(text)) return [text]
  return parser.parse(text).flatMap((phrase) => (phrase.length > LONG ? phrase.split(SEAM) : phrase))
}
