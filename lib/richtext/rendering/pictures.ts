import type { BodyNode } from '@/lib/richtext/body'
import { escapeHtml } from '@/lib/richtext/escape'
import { attributes, oneOf, string, wholeNumber } from '@/lib/richtext/rendering/attributes'
import { safeImageSrc, storedImage } from '@/lib/richtext/urls'

/** The widths in which `lib/media` makes variants of a stored picture. */
const WIDTHS = [480, 960, 1600]
const FORMATS = ['avif', 'webp']
/** Moving pictures and drawings have no smaller variants. */
const WITHOUT_VARIANTS = new Set(['gif', 'svg'])
const WIDEST = 30_000
/** Up to here a picture in a line is an icon that nobody wants to open. */
const ICON = 320

/** A picture as an element; stored ones in the formats and widths that the reader's screen asks for. */
export function renderImage(node: BodyNode, place: { linked: boolean; figure?: boolean }): string {
  const src = safeImageSrc(node.attrs?.src)
  const alt = string(node.attrs?.alt) ?? ''
  if (src === null) return escapeHtml(alt)
  const size = sizeOf(node)
  const align = place.figure ? null : oneOf(node.attrs?.align, ['left', 'center', 'right'])
  const title = string(node.attrs?.title)
  const shown = { src, alt, title, width: size.width, height: size.height, class: align && `align-${align}` }
  const img = `<img${attributes({ ...shown, loading: 'lazy', decoding: 'async' })}>`
  const stored = storedImage(src)
  if (!stored) return img

  const picture = WITHOUT_VARIANTS.has(stored.extension) ? img : withVariants(img, stored.hash, size)
  const opens = !place.linked && (place.figure || (size.fileWidth ?? 0) > ICON)
  return opens ? `<a href="${src}">${picture}</a>` : picture
}

interface Size {
  fileWidth: number | null
  width: number | null
  height: number | null
}

function sizeOf({ attrs }: BodyNode): Size {
  const fileWidth = wholeNumber(attrs?.width, 1, WIDEST)
  const fileHeight = wholeNumber(attrs?.height, 1, WIDEST)
  const width = wholeNumber(attrs?.displayWidth, 1, WIDEST) ?? fileWidth
  const height = fileWidth && fileHeight && width ? Math.round((fileHeight * width) / fileWidth) : fileHeight
  return { fileWidth, width, height }
}

function withVariants(img: string, hash: string, { fileWidth, width }: Size): string {
  const widths = WIDTHS.filter((one) => fileWidth !== null && one <= fileWidth)
  if (widths.length === 0) return img
  const sizes = `(max-width: ${width}px) 100vw, ${width}px`
  const source = (format: string) => {
    const srcset = widths.map((one) => `/media/${hash}-${one}.${format} ${one}w`).join(', ')
    return `<source type="image/${format}" srcset="${srcset}" sizes="${sizes}">`
  }
  return `<picture>${FORMATS.map(source).join('')}${img}</picture>`
}
