import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { db } from '@/lib/db/client'
import { TooMany } from '@/lib/errors'
import { sizeOfFile, writeWhole } from './files'
import { isPicture } from './kinds'
import { mediaFile, type VariantFormat, variantFile } from './source'

/** Pictures made at a time; sharp uses several threads for each. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2))
/** Requests that wait for their turn; who comes later is asked to come again. */
const MOST_WAITING = 100

const running = new Map<string, Promise<string | null>>()
const waiting: (() => void)[] = []
let busy = 0

/**
 * The file of a picture's smaller variant, made now unless it was before. Requests for the same one share the work.
 * @returns null when there is no such picture, or it is narrower than that, or moves (a variant would stand still)
 * @throws TooMany when too many others wait
 */
export async function variantOf(hash: string, width: number, format: VariantFormat): Promise<string | null> {
  const file = variantFile(hash, width, format)
  if ((await sizeOfFile(file)) !== null) return file
  const known = running.get(file)
  if (known) return known
  const job = make(hash, width, format, file).finally(() => running.delete(file))
  running.set(file, job)
  return job
}

async function make(hash: string, width: number, format: VariantFormat, file: string): Promise<string | null> {
  const media = await db().media.findUnique({ where: { hash } })
  if (!media?.width || media.width < width || !isPicture(media.contentType) || media.extension === 'gif') return null
  return inTurn(async () => {
    // a moving WebP goes on moving as WebP; AVIF shows its first picture
    const original = sharp(mediaFile(media), { limitInputPixels: false, animated: format === 'webp' })
    const smaller = original.resize({ width, withoutEnlargement: true })
    const encoded = format === 'avif' ? smaller.avif({ quality: 55, effort: 3 }) : smaller.webp({ quality: 78 })
    await writeWhole(file, await encoded.toBuffer())
    return file
  })
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooMany('media.busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
