import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Storage, StoredFile } from './storage'

/** Files in a folder of this machine, or of a disk that several machines share. */
export function diskStorage(folder: string): Storage {
  const fileOf = (name: string) => path.join(folder, name)
  return {
    write: (name, bytes) => writeWhole(fileOf(name), bytes),
    size: (name) => unlessMissing(fs.stat(fileOf(name)).then((stat) => (stat.isFile() ? stat.size : null))),
    read: (name) => unlessMissing(fs.readFile(fileOf(name))),
    async stream(name, from, to) {
      const file = await unlessMissing(fs.open(fileOf(name)))
      return file && (Readable.toWeb(file.createReadStream({ start: from, end: to })) as ReadableStream<Uint8Array>)
    },
    remove: (name) => fs.rm(fileOf(name), { force: true }),
    list: () => filesIn(folder),
  }
}

/** How a file is named while it is being written; one that a crash left behind is no file of ours. */
const UNFINISHED = '.new'

/** Made aside, then moved into place. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomUUID()}${UNFINISHED}`
  try {
    await fs.writeFile(aside, bytes, { mode: 0o600, flush: true })
    await fs.rename(aside, file)
  } catch (error) {
    await fs.rm(aside, { force: true })
    throw error
  }
}

async function* filesIn(folder: string): AsyncGenerator<StoredFile> {
  const entries = await unlessMissing(fs.readdir(folder, { recursive: true, withFileTypes: true }))
  for (const entry of entries ?? []) {
    if (!entry.isFile() || entry.name.endsWith(UNFINISHED)) continue
    const file = path.join(entry.parentPath, entry.name)
    const stat = await unlessMissing(fs.stat(file))
    if (stat) yield { name: path.relative(folder, file).replaceAll(path.sep, '/'), size: stat.size }
  }
}

async function unlessMissing<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
