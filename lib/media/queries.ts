import { db } from '@/lib/db/client'
import type { Media } from '@/lib/db/generated/client'
import { mediaSource } from './source'

export interface MediaView {
  id: number
  /** SHA-256 of the stored bytes, hex. */
  hash: string
  extension: string
  contentType: string
  /** In pixels, upright; null for what is no picture. */
  width: number | null
  height: number | null
  /** Where readers find it. */
  src: string
  /** The name it came under, or was given since. */
  name: string | null
  /** What it shows, for whoever does not see it: the words that it is put into an article with. */
  alt: string | null
}

/** The file that was once fetched from this address, or null. */
export async function mediaFetchedFrom(url: string): Promise<MediaView | null> {
  const source = await db().mediaSource.findUnique({ where: { url }, include: { media: true } })
  return source && viewOf(source.media)
}

export const viewOf = (media: Media): MediaView => ({
  id: media.id,
  hash: media.hash,
  extension: media.extension,
  contentType: media.contentType,
  width: media.width,
  height: media.height,
  src: mediaSource(media),
  name: media.name,
  alt: media.alt,
})
