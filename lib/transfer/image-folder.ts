import fs from 'node:fs/promises'
import path from 'node:path'
import { decodePath, normalPath } from '@/lib/addresses/paths'
import { Conflict } from '@/lib/errors'
import type { Say } from './sentences'

/** A folder of pictures that were saved from a blog, found again by their paths or, failing that, their names. */
export class ImageFolder {
  /** Paths below the folder, by name in lower case, with and without extension. */
  private readonly byName = new Map<string, string[]>()

  private constructor(
    private readonly folder: string,
    private readonly say: Say,
  ) {}

  /** @throws Conflict when there is no such folder */
  static async open(folder: string, say: Say): Promise<ImageFolder> {
    const opened = new ImageFolder(folder, say)
    const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Conflict(say('fault-folder', { folder }))
      throw error
    })
    for (const entry of entries) {
      if (entry.isFile()) opened.add(path.relative(folder, path.join(entry.parentPath, entry.name)))
    }
    return opened
  }

  /**
   * The bytes of the file that an address means: same name, and the longest end of the path in common.
   * @throws Conflict when several files could be meant: a wrong picture is worse than none
   */
  async fileFor(url: URL): Promise<Uint8Array | null> {
    const wanted = normalPath(decodePath(url.pathname) ?? url.pathname)
    const name = wanted.split('/').at(-1) ?? ''
    const names = [name, stemOf(name), ...(ASSET.test(name) ? [`${assetOf(name)}-pi`] : []), assetOf(name)]
    const found = names.map((one) => this.byName.get(one.toLowerCase())).find(Boolean) ?? []
    const [best, second] = found
      .map((file) => ({ file, common: commonEnd(file, wanted) }))
      .sort((one, other) => other.common - one.common)
    if (!best) return null
    if (best.common === second?.common && !ASSET.test(name)) throw new Conflict(this.say('note-image-ambiguous'))
    return fs.readFile(path.join(this.folder, best.file))
  }

  missing = () => new Conflict(this.say('note-image-missing'))

  private add(relative: string) {
    const name = path.basename(relative).normalize('NFC')
    for (const key of new Set([name, stemOf(name), assetOf(name)].map((one) => one.toLowerCase()))) {
      this.byName.set(key, [...(this.byName.get(key) ?? []), relative])
    }
  }
}

const stemOf = (name: string) => name.replace(/\.\w{1,5}$/, '')

/** TypePad's assets have no extension and a size behind their number: files of one number show one picture. */
const ASSET = /^6a[0-9a-f]{8,}/i
const assetOf = (name: string) => (ASSET.exec(name) ?? [stemOf(name)])[0]

/** How many folders above their names two paths have in common. */
function commonEnd(file: string, wanted: string): number {
  const foldersOf = (whole: string, separator: string) =>
    whole.normalize('NFC').toLowerCase().split(separator).slice(0, -1).reverse()
  const one = foldersOf(file, path.sep)
  const other = foldersOf(wanted, '/')
  const differs = one.findIndex((folder, index) => folder !== other[index])
  return differs < 0 ? one.length : differs
}
