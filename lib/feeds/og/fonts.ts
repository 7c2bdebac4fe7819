import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { glyphsOf } from './glyphs'

/** The OFL fonts that pictures are drawn with, from the package: the machine needs none of its own. */
const FOLDER = 'node_modules/@fontsource/noto-serif-jp/files'
const FILES = { latin: 'noto-serif-jp-latin-600-normal.woff', japanese: 'noto-serif-jp-japanese-600-normal.woff' }

export const FONT_FAMILY = Object.keys(FILES).join(', ')

export interface Fonts {
  /** As the drawing library wants them; always the same array, by which it knows fonts that it has parsed. */
  list: { name: string; data: Buffer; weight: 600; style: 'normal' }[]
  glyphs: Set<number>
}

let read: Promise<Fonts> | undefined

/** The fonts, read once and kept: they cost more to parse than a picture to draw. */
export function fonts(): Promise<Fonts> {
  read ??= readFonts()
  return read
}

async function readFonts(): Promise<Fonts> {
  const list = await Promise.all(
    Object.entries(FILES).map(async ([name, file]) => {
      const data = await readFile(path.resolve(/* turbopackIgnore: true */ FOLDER, file))
      return { name, data, weight: 600, style: 'normal' } as const
    }),
  )
  return { list, glyphs: new Set(list.flatMap(({ data }) => [...glyphsOf(data)])) }
}

/** The mark that Japanese printers put where a type was missing. */
const GETA = '〓'

/**
 * A text in characters that the fonts have. Pictographs and invisible characters are left out, others become 〓: what is
 * missing would make the drawing library ask the network for fonts.
 */
export function drawable(text: string, glyphs: Set<number>): string {
  const drawn = [...text.normalize('NFC')].map((character) => {
    if (/\s/u.test(character)) return ' '
    if (glyphs.has(character.codePointAt(0) ?? 0)) return character
    return /[\p{Extended_Pictographic}\p{Emoji_Component}\p{M}\p{C}]/u.test(character) ? '' : GETA
  })
  return drawn.join('').replace(/ +/g, ' ').trim()
}
