import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Writes a file whole or not at all: made aside, then moved into place, also over what another process just wrote. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomUUID()}.new`
  try {
    await fs.writeFile(aside, bytes, { mode: 0o600, flush: true })
    await fs.rename(aside, file)
  } catch (error) {
    await fs.rm(aside, { force: true })
    throw error
  }
}

/** Bytes of a file, or null when there is none. */
export async function sizeOfFile(file: string): Promise<number | null> {
  try {
    const stat = await fs.stat(file)
    return stat.isFile() ? stat.size : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Removes a file; one that is not there is no fault. */
export const removeFile = (file: string): Promise<void> => fs.rm(file, { force: true })
