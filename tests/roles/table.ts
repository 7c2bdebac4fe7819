// Tries each row of a table in each role, and writes down what came of it in the form that the table has on disk.
import fs from 'node:fs'
import { asking } from './asking'
import { type Speaker, speakersOf, VOICES } from './people'
import type { Blog } from './world'
import { keepAndWatch, letGo, putBack, writtenTo } from './written'

/** One row: how it is asked, as whom; null when nobody has said with what to ask. */
export interface Row {
  name: string
  ask: ((blog: Blog, speaker: Speaker) => Promise<string>) | null
  /** What has to be so before it is asked, and is no doing of it. */
  prepare?: ((speaker: Speaker) => Promise<unknown>) | undefined
}

/** @returns the table as it came out: `does` wrote something, `sees` got an answer; `no` and `sign in` wrote nothing */
export async function tried(rows: Row[], blog: Blog): Promise<string> {
  const speakers = await speakersOf(blog.people)
  await keepAndWatch()
  const lines: string[] = []
  for (const row of rows) {
    const cells: string[] = []
    for (const voice of VOICES) cells.push(await cell(row, speakers[voice]))
    lines.push(lineOf(row.name, cells))
  }
  await letGo()
  return [lineOf('', [...VOICES]), ...lines, ''].join('\n')

  async function cell(row: Row, speaker: Speaker): Promise<string> {
    if (!row.ask) return 'NO SAMPLE'
    await row.prepare?.(speaker)
    const before = row.prepare ? await writtenTo() : []
    asking.secret = speaker.secret
    const outcome = await row.ask(blog, speaker).catch((error) => `BROKE ${String(error).split('\n').find(Boolean)} `)
    const written = await writtenTo()
    await putBack([...new Set([...before, ...written])])
    if (outcome === 'nothing') return written.length > 0 ? 'does' : 'no'
    if (outcome === 'done') return written.length > 0 ? 'does' : 'sees'
    return written.length > 0 ? `${outcome}, BUT WROTE ${written}` : outcome
  }
}

/** The table as it has to be, without its notes. */
export const tableIn = (name: string): string =>
  fs.readFileSync(`tests/roles/${name}.txt`, 'utf8').replace(/^#.*\n/gm, '')

/** Files under a folder, as paths from the root, in order. */
export const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort()

const WIDTHS = { name: 62, cell: 10 }
const lineOf = (name: string, cells: string[]) =>
  [name.padEnd(WIDTHS.name), ...cells.map((text) => text.padEnd(WIDTHS.cell))].join('').trimEnd()
