import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import { type Day, type DayWriting, formatDay } from '@/lib/time/day'
import { type Box, card, type Drawn, HEIGHT, WIDTH } from './card'
import { drawable, type Fonts, fonts } from './fonts'
import { titleLines } from './lines'

/** What the picture of an article, or of the blog (without a day), tells. */
export interface Pictured extends DayWriting {
  blog: string
  tagline: string
  title: string | null
  writtenOn: Day | null
  /** The newest addendum: its kind in the blog's language, and its day. */
  added: { kind: string; on: Day } | null
}

/** Draws a tree into a PNG. Given from outside, since the drawing library belongs to the framework. */
export type Draw = (
  tree: Box,
  options: { width: number; height: number; fonts: Fonts['list'] },
) => Promise<Uint8Array<ArrayBuffer>>

/** Raise it when the look changes: pictures drawn before are then drawn again. */
const LOOK = 1

/** Names a picture by all that is drawn in it. */
export const pictureHash = (pictured: Pictured) =>
  createHash('sha256')
    .update(JSON.stringify([LOOK, pictured]))
    .digest('hex')
    .slice(0, 32)

/**
 * A picture for a page elsewhere that links to us: a PNG of 1200 × 630, drawn once and kept under DATA_DIR/og.
 * @param name the article's id, or `site`: an older picture of the same name is removed
 */
export async function picture(name: string, pictured: Pictured, draw: Draw): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folderOf(name), `${pictureHash(pictured)}.png`)
  return (await kept(file)) ?? inTurn(async () => (await kept(file)) ?? store(file, await drawn(pictured, draw)))
}

const folderOf = (name: string) => path.join(env().DATA_DIR, 'og', name)

async function kept(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function drawn(pictured: Pictured, draw: Draw) {
  const { list, glyphs } = await fonts()
  return draw(card(layout(pictured, glyphs)), { width: WIDTH, height: HEIGHT, fonts: list })
}

/** Written beside and moved into place, so that nobody reads half a picture. */
async function store(file: string, png: Uint8Array<ArrayBuffer>) {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const older = await readdir(folder)
  const unfinished = path.join(folder, `${randomUUID()}.part`)
  await writeFile(unfinished, png)
  await rename(unfinished, file)
  await Promise.all(
    older.filter((name) => name !== path.basename(file)).map((name) => rm(path.join(folder, name), { force: true })),
  )
  return png
}

let last: Promise<unknown> = Promise.resolve()

/** Drawing takes a core for half a second: one at a time, or a crawler would stop the blog. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}

const ABOVE_AND_BELOW = 44

function layout({ blog, tagline, title, writtenOn, added, ...writing }: Pictured, glyphs: Set<number>): Drawn {
  const words = (text: string) => drawable(text, glyphs)
  const { lines, size } = titleLines(words(title ?? blog))
  return {
    above: title === null ? '' : shortened(words(blog)),
    title: lines,
    titleSize: size,
    below: writtenOn === null ? shortened(words(tagline)) : formatDay(writtenOn, 'short', writing),
    added: added && words(`${formatDay(added.on, 'short', writing)} ${added.kind}`),
  }
}

const shortened = (text: string) => {
  const characters = [...text]
  return characters.length <= ABOVE_AND_BELOW ? text : `${characters.slice(0, ABOVE_AND_BELOW - 1).join('')}…`
}
