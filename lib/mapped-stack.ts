import fs from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { LRUCache } from 'lru-cache'

/** `file:line:column`, as V8 writes it in a stack; the file may be an address. It begins a word: what failed may have said a long one. */
const PLACE = /(?<=[\s(])(?:file:\/\/)?(\/[^\s()]+?):(\d+):(\d+)/g
/** To read a large map takes a tenth of a second, and what fails once fails again. */
const REMEMBERED_PLACES = 2_000

const remembered = new LRUCache<string, string>({ max: REMEMBERED_PLACES })

/**
 * A stack that names sources where it named bundles, for a log: as told by the source map that lies beside each file, if one does.
 * A map is read when something failed there and let go of; Node's own `--enable-source-maps` keeps all that it ever read.
 */
export const mappedStack = (stack: string): string =>
  stack.replace(PLACE, (place, file: string, line: string, column: string) => {
    const known = remembered.get(place) ?? sourceOf(file, Number(line), Number(column)) ?? place
    remembered.set(place, known)
    return known
  })

/** Null when there is no map, or none that can be read: a log must not fail. */
function sourceOf(file: string, line: number, column: number): string | null {
  try {
    const map = new SourceMap(JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')))
    const found = map.findEntry(line - 1, column - 1)
    if (!('originalSource' in found)) return null
    const source = path.resolve(path.dirname(file), decodeURI(found.originalSource))
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`
  } catch {
    return null
  }
}
