import { createHash } from 'node:crypto'
import type { ImportReport } from './report'

/** A picture as a body shows it. */
export interface KeptImage {
  id: number
  src: string
  width: number | null
  height: number | null
}

/** Where the pictures of an import come from. */
export interface ImageSource {
  /** Gets the pictures of these addresses if it can; asked before the entries that show them are converted. */
  prepare: (urls: URL[]) => Promise<void>
  /** The picture that was got for an address, or null. */
  of: (url: URL) => KeptImage | null
  /** Why one could not be got, or null when nobody tried or all went well. */
  failureOf: (url: URL) => string | null
}

/** Pictures stay where they are. */
export const leaveImages: ImageSource = { prepare: async () => {}, of: () => null, failureOf: () => null }

const IMAGE = /<img\b[^<>]*?(?<![\w-])src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi
const LINK = /<a\b[^<>]*?(?<![\w-])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi
const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|bmp|heic|avif)$/i
const TYPEPAD_ASSET = /\/\.a\/6a[0-9a-f]+(?:-[\w]+)?$/i

/** Addresses of pictures in a piece of HTML, and of those that its links lead to, as they stand there. */
export function imagesIn(html: string): { shown: string[]; linked: string[] } {
  const found = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((match) => plain(match[1] ?? match[2] ?? match[3] ?? ''))
  return { shown: found(IMAGE), linked: found(LINK).filter((href) => isImageAddress(href)) }
}

/** Whether an address looks like a picture's: by its ending, or as TypePad names its assets. */
export function isImageAddress(href: string): boolean {
  const path = href.replace(/[?#].*$/, '')
  return IMAGE_FILE.test(path) || TYPEPAD_ASSET.test(path)
}

const plain = (attribute: string) => attribute.trim().replaceAll('&amp;', '&')

/** Counts each picture once, however many entries show it. */
export class ImageCount {
  private readonly seen = new Set<string>()

  constructor(private readonly counts: ImportReport['images']) {}

  /** @returns whether this picture was not counted before */
  add(url: URL, what: 'imported' | 'failed' | 'left'): boolean {
    const key = createHash('md5').update(url.href).digest('base64')
    if (this.seen.has(key)) return false
    this.seen.add(key)
    this.counts.found++
    this.counts[what]++
    return true
  }
}
