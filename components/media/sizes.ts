import type { Language } from '@/lib/i18n/translator'
import type { MediaView } from '@/lib/media/queries'

/** A file's size as people tell it: 12 kB, 3.4 MB. */
export function formatSize(bytes: number, language: Language): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const amount = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1_000)) : bytes / 1_000_000
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
}

const SMALL = 480

/** Where a small picture of it is: a variant, unless it is small already, or moves. */
export const smallSource = ({ hash, extension, width, src }: MediaView): string =>
  width !== null && width > SMALL && extension !== 'gif' ? `/media/${hash}-${SMALL}.webp` : src
