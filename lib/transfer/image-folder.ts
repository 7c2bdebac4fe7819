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

  /** The bytes of the file that an address most probably means: same name, and the longest end of the path in common. */
  async fileFor(url: URL): Promise<Uint8Array | null> {
    const wanted = normalPath(decodePath(url.pathname) ?? url.pathname)
    const name = wanted.split('/').at(-1) ?? ''
    const found = [name, stemOf(name), assetOf(name)].map((one) => this.byName.get(one.toLowerCase())).find(Boolean)
    const [best] = (found ?? []).sort((one, other) => commonEnd(other, wanted) - commonEnd(one, wanted))
    return best === undefined ? null : fs.readFile(path.join(this.folder, best))
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

/** TypePad's assets have no extension and a size behind their number. */
const assetOf = (name: string) => (/^6a[0-9a-f]+/i.exec(name) ?? [stemOf(name)])[0]

/** How many segments two paths have in common, counted from their ends without extensions. */
function commonEnd(file: string, wanted: string): number {
  const one = stemOf(file).split(path.sep).reverse()
  const other = stemOf(wanted).split('/').reverse()
  const differs = one.findIndex((segment, index) => segment.normalize('NFC') !== other[index])
  return differs < 0 ? one.length : differs
}
