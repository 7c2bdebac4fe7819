import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { Forbidden } from '@/lib/errors'
import type { Storage, StoredFile } from '@/lib/storage/storage'
import { CONTENT_TYPES } from './kinds'

const AT_ONCE = 4

/**
 * Copies what lies in one storage into another, smaller variants too, and leaves what is there already: begun again, it goes on.
 * @param onProgress told how many of how many files are there
 * @returns how many were copied
 * @throws Forbidden unless the actor runs the blog; Unavailable when a bucket does not answer
 */
export async function copyMedia(
  actor: Actor,
  from: Storage,
  to: Storage,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('media.forbidden')
  const present = new Map((await everyFile(to)).map(({ name, size }) => [name, size]))
  const files = await everyFile(from)
  const waiting = files.filter(({ name, size }) => present.get(name) !== size)
  const total = files.length
  let done = total - waiting.length
  let copied = 0
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const bytes = await from.read(file.name)
      if (bytes) await to.write(file.name, bytes, typeOf(file))
      if (bytes) copied++ // somebody may remove one meanwhile
      onProgress(++done, total)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return copied
}

async function everyFile(storage: Storage): Promise<StoredFile[]> {
  const files: StoredFile[] = []
  for await (const file of storage.list()) files.push(file)
  return files
}

const typeOf = ({ name }: StoredFile) => CONTENT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
