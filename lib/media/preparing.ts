import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { Conflict } from '@/lib/errors'
import type { MessageKey, Values } from '@/lib/i18n/translator'
import { EXTENSIONS, isPicture } from './kinds'
import { LARGEST_MEDIA, MB } from './limits'

/** A file as it is stored: nothing in it that tells where and with what a picture was taken. */
export interface PreparedMedia {
  bytes: Uint8Array
  extension: string
  contentType: string
  width: number | null
  height: number | null
}

/** A phone's largest picture; a bomb has far more in a few kilobytes. */
const MAX_PIXELS = 110_000_000
const READING = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const

/**
 * Makes a file fit to be published: recognised by its bytes, pictures upright and without metadata, in their own format.
 * Pictures without metadata stay as they are, byte by byte.
 * @throws Conflict with a sentence: too large, of no kind that is taken, broken, or with too many pixels
 */
export async function prepareMedia(bytes: Uint8Array): Promise<PreparedMedia> {
  if (bytes.length > LARGEST_MEDIA) throw refusal('media.tooLarge', { megabytes: LARGEST_MEDIA / MB })
  const recognised = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const extension = EXTENSIONS[recognised]
  if (!extension) throw whyNot(recognised, bytes)
  const contentType = recognised === 'image/apng' ? 'image/png' : recognised
  if (!isPicture(contentType)) return { bytes, extension, contentType, width: null, height: null }
  try {
    return { ...(await preparePicture(bytes, recognised)), extension, contentType }
  } catch (error) {
    if (!/pixel limit/i.test(String(error))) throw refusal('media.broken')
    throw refusal('media.tooManyPixels', { megapixels: MAX_PIXELS / 1_000_000 })
  }
}

async function preparePicture(bytes: Uint8Array, recognised: string) {
  const metadata = await sharp(bytes, READING).metadata()
  const isMoving = recognised === 'image/apng' || (metadata.pages ?? 1) > 1
  if (isMoving || !tellsTooMuch(metadata)) {
    await sharp(bytes, READING).resize(16).raw().toBuffer() // proves that it can be read
    return { bytes, width: metadata.width, height: metadata.pageHeight ?? metadata.height }
  }
  // sharp leaves all metadata out unless it is told to keep them; colours become sRGB
  const upright = sharp(bytes, READING).rotate()
  const { data, info } = await inItsFormat(upright, recognised).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/** EXIF holds places and names, and the orientation that browsers read from it would go with it. */
const tellsTooMuch = ({ exif, xmp, iptc, comments, orientation }: Metadata) =>
  Boolean(exif || xmp || iptc || comments?.length || (orientation ?? 1) > 1)

function inItsFormat(picture: Sharp, contentType: string): Sharp {
  if (contentType === 'image/jpeg') return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
  if (contentType === 'image/png') return picture.png()
  if (contentType === 'image/webp') return picture.webp({ quality: 90 })
  return picture.avif({ quality: 70 })
}

function whyNot(recognised: string, bytes: Uint8Array): Conflict {
  if (/heic|heif/.test(recognised)) return refusal('media.heic')
  const beginning = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1')
  if (/svg/.test(recognised) || /<svg[\s>]/i.test(beginning)) return refusal('media.svg')
  return refusal(/tiff|bmp/.test(recognised) ? 'media.notShown' : 'media.notTaken')
}

const refusal = (key: MessageKey, values?: Values) => new Conflict(key, values)
