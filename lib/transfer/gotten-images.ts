import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors'
import { type Language, sentenceOf } from '@/lib/i18n/translator'
import { type MediaView, mediaFetchedFrom } from '@/lib/media/queries'
import { storeMedia } from '@/lib/media/storing'
import { fetchPublic } from '@/lib/web/outgoing'
import type { ImageFolder } from './image-folder'
import type { ImageSource, KeptImage } from './images-of-import'

const AT_ONCE = 4
const MAX_BYTES = 30_000_000
const TIMEOUT_MS = 30_000

/** Where the services of these blogs keep pictures, besides the blog's own host. */
const PICTURE_HOSTS =
  /(?:^|\.)(?:typepad\.com|cocolog-nifty\.com|air-nifty\.com|way-nifty\.com|st-hatena\.com|fc2\.com|blogimg\.jp|livedoor\.(?:jp|blog)|blog\.jp)$/

const isPictureOfOld = (url: URL, isOld: (url: URL) => boolean) => isOld(url) || PICTURE_HOSTS.test(url.hostname)

/** Gets pictures into the library, each once, and remembers which could not be had and why. */
class GottenImages implements ImageSource {
  private readonly kept = new Map<string, KeptImage>()
  private readonly failures = new Map<string, string>()

  /**
   * @param language in which the failures are told
   * @param get stores a picture and answers it, or null when it is none of the old blog's; a Refusal says why it cannot
   */
  constructor(
    private readonly language: Language,
    private readonly get: (url: URL) => Promise<MediaView | null>,
  ) {}

  async prepare(urls: URL[]): Promise<void> {
    const wanted = new Map(urls.filter(({ href }) => !this.isKnown(href)).map((url) => [url.href, url]))
    const waiting = [...wanted.values()]
    const work = async () => {
      for (let url = waiting.shift(); url; url = waiting.shift()) await this.try(url)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  of = ({ href }: URL) => this.kept.get(href) ?? null

  failureOf = ({ href }: URL) => this.failures.get(href) ?? null

  private isKnown = (href: string) => this.kept.has(href) || this.failures.has(href)

  private async try(url: URL) {
    try {
      const media = await this.get(url)
      if (media?.contentType.startsWith('image/')) this.kept.set(url.href, media)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.failures.set(url.href, sentenceOf(error.said, this.language))
    }
  }
}

/** Fetches the old blog's pictures over the web; what was fetched by an earlier run is not fetched again. */
export function fetchedImages(actor: Actor, language: Language, isOld: (url: URL) => boolean): ImageSource {
  return new GottenImages(language, async (url) => {
    if (!isPictureOfOld(url, isOld)) return null
    let refusal: Refusal | undefined
    for (const candidate of originalsOf(url)) {
      const known = await mediaFetchedFrom(candidate.href)
      if (known) return known
      try {
        const { bytes } = await fetchPublic(candidate.href, { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS })
        return await storeInTurn(actor, bytes, { name: nameOf(url), sourceUrl: candidate.href })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refusal = error
      }
    }
    throw refusal
  })
}

/** Takes pictures from a folder of files that was saved from the old blog. */
export function imagesFromFolder(
  actor: Actor,
  folder: ImageFolder,
  language: Language,
  isOld: (url: URL) => boolean,
): ImageSource {
  return new GottenImages(language, async (url) => {
    if (!isPictureOfOld(url, isOld)) return null // a file of the same name is another picture
    const bytes = await folder.fileFor(url)
    if (bytes) return storeInTurn(actor, bytes, { name: nameOf(url), sourceUrl: url.href })
    if (isOld(url)) throw folder.missing()
    return null
  })
}

let lastStored: Promise<unknown> = Promise.resolve()

/** Files are fetched side by side but stored one by one: two addresses often show the same picture. */
const storeInTurn: typeof storeMedia = (...file) => {
  const stored = lastStored.then(() => storeMedia(...file))
  lastStored = stored.catch(() => {}) // whoever asked is told
  return stored
}

/** TypePad serves an asset in many sizes; `-pi` is the one that was uploaded. */
export function originalsOf(url: URL): URL[] {
  const original = url.href.replace(/(\/\.a\/6a[0-9a-f]+)-(?:\d+[a-z]+|popup)$/i, '$1-pi')
  return original === url.href ? [url] : [new URL(original), url]
}

const nameOf = ({ pathname }: URL) => decoded(pathname.split('/').at(-1) ?? '').slice(0, 200)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
