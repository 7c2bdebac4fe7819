import { loadDefaultJapaneseParser } from 'budoux'

/** What a title may take of the picture, in pixels. */
const WIDTH = 1056
const HEIGHT = 352
const LINE_HEIGHT = 1.4
const SIZES = [84, 76, 68, 62, 56, 50, 45, 40]
const SMALLEST = 40

const japanese = loadDefaultJapaneseParser()

/**
 * A title in lines that end between phrases, in the largest size at which all of it fits; what does not fit at the smallest
 * ends in an ellipsis.
 */
export function titleLines(title: string): { lines: string[]; size: number } {
  const phrases = phrasesOf(title)
  for (const size of SIZES) {
    const lines = broken(phrases, WIDTH / size)
    if (lines.length * size * LINE_HEIGHT <= HEIGHT) return { lines: lines.map((line) => line.trim()), size }
  }
  const room = Math.floor(HEIGHT / (SMALLEST * LINE_HEIGHT))
  const lines = broken(phrases, WIDTH / SMALLEST - 1).slice(0, room)
  return {
    lines: [...lines.slice(0, -1), `${lines.at(-1)}…`].map((line) => line.replace(/ …$/, '…').trim()),
    size: SMALLEST,
  }
}

/** Pieces that stay together: BudouX's phrases, cut after spaces. */
const phrasesOf = (title: string) =>
  japanese.parse(title).flatMap((phrase) => phrase.match(/[^ ]* ?/g)?.filter(Boolean) ?? [])

/** @param width of a line, in full-width characters */
function broken(phrases: string[], width: number): string[] {
  const lines = ['']
  for (const phrase of phrases.flatMap((one) => pieces(one, width))) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf((line + phrase).trimEnd()) > width) lines.push(phrase)
    else lines[lines.length - 1] = line + phrase
  }
  return lines
}

/** A phrase that is wider than a whole line is cut wherever the line ends. */
function pieces(phrase: string, width: number): string[] {
  if (widthOf(phrase.trimEnd()) <= width) return [phrase]
  const cut = ['']
  for (const character of phrase) {
    const last = cut.at(-1) ?? ''
    if (widthOf(last + character) > width) cut.push(character)
    else cut[cut.length - 1] = last + character
  }
  return cut
}

/** In full-width characters; for the rest, the widest of Noto Serif's letters of each kind. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0)

function widthOfCharacter(character: string): number {
  if (/[ -~]/.test(character)) return /[A-Z@%&mw]/.test(character) ? 0.86 : 0.6
  return 1
}
