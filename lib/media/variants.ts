import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { db } from '@/lib/db/client'
import { TooMany } from '@/lib/errors'
import { storage } from '@/lib/storage/chosen'
import type { StoredFile } from '@/lib/storage/storage'
import { CONTENT_TYPES, isPicture } from './kinds'
import { mediaFile, type VariantFormat, variantFile } from './source'

/** Pictures made at a time; sharp uses several threads for each. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2))
/** Requests that wait for their turn; who comes later is asked to come again. */
const MOST_WAITING = 100

const running = new Map<string, Promise<StoredFile | null>>()
const waiting: (() => void)[] = []
let busy = 0

/**
 * The file of a picture's smaller variant, made now unless it was before. Requests for the same one share the work; two machines
 * that share a bucket may both do it, to the same end.
 * @returns null when there is no such picture, or it is narrower than that, or moves (a variant would stand still)
 * @throws TooMany when too many others wait
 */
export async function variantOf(hash: string, width: number, format: VariantFormat): Promise<StoredFile | null> {
  const name = variantFile(hash, width, format)
  const size = await storage().size(name)
  if (size !== null) return { name, size }
  const known = running.get(name)
  if (known) return known
  const job = make(hash, width, format, name).finally(() => running.delete(name))
  running.set(name, job)
  return job
}

async function make(hash: string, width: number, format: VariantFormat, name: string): Promise<StoredFile | null> {
  const media = await db().media.findUnique({ where: { hash } })
  if (!media?.width || media.width < width || !isPicture(media.contentType) || media.extension === 'gif') return null
  return inTurn(async () => {
    const bytes = await storage().read(mediaFile(media))
    if (!bytes) return null
    // a moving WebP goes on moving as WebP; AVIF shows its first picture
    const original = sharp(bytes, { limitInputPixels: false, animated: format === 'webp' })
    const smaller = original.resize({ width, withoutEnlargement: true })
    const encoded = format === 'avif' ? smaller.avif({ quality: 55, effort: 3 }) : smaller.webp({ quality: 78 })
    const made = await encoded.toBuffer()
    await storage().write(name, made, CONTENT_TYPES[format] ?? '')
    return { name, size: made.length }
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
