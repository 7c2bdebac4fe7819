import type { Actor } from '@/lib/auth/actor'
import { Conflict, Forbidden, Refusal } from '@/lib/errors'
import { fetchPublic, type OutgoingLimits } from '@/lib/web/outgoing'
import { LONGEST_MEDIA_NAME } from './input'
import { isPicture } from './kinds'
import { mayStoreMedia } from './policy'
import { type MediaView, mediaFetchedFrom } from './queries'
import { storeMedia } from './storing'

const LIMITS: OutgoingLimits = { maxBytes: 30_000_000, timeoutMs: 30_000 }
/**
 * Takes a copy of a picture elsewhere on the public internet into the library; what was fetched once is not fetched again.
 * @throws Forbidden for whoever may not add to the library: nothing is asked for in their name
 * @throws Conflict when it cannot be had, is no picture, or is refused as an upload would be
 */
export async function fetchPicture(actor: Actor, url: string, limits = LIMITS): Promise<MediaView> {
  if (!mayStoreMedia(actor)) throw new Forbidden('media.forbidden')
  const known = await mediaFetchedFrom(url)
  if (known) return known
  const { bytes, contentType } = await fetched(url, limits)
  if (/^text\//.test(contentType)) throw new Conflict('media.notFetched') // a page that says there is no picture
  const media = await storeMedia(actor, bytes, { name: nameIn(url), sourceUrl: url })
  if (!isPicture(media.contentType)) throw new Conflict('media.notFetched')
  return media
}

async function fetched(url: string, limits: OutgoingLimits) {
  try {
    return await fetchPublic(url, limits)
  } catch (error) {
    if (error instanceof Refusal) throw new Conflict('media.notFetched')
    throw error
  }
}

function nameIn(url: string): string {
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name).slice(0, LONGEST_MEDIA_NAME)
  } catch {
    return name.slice(0, LONGEST_MEDIA_NAME)
  }
}
