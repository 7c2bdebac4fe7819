/** A media file's name: the hash of its bytes, and what it is. */
export interface MediaName {
  hash: string
  extension: string
}

/** Smaller pictures that are made of a stored one. richtext/rendering/pictures.ts offers the same to readers. */
export const VARIANT_WIDTHS = [480, 960, 1600]
export const VARIANT_FORMATS = ['avif', 'webp'] as const
export type VariantFormat = (typeof VARIANT_FORMATS)[number]

/** Where readers find a media file. */
export const mediaSource = ({ hash, extension }: MediaName): string => `/media/${hash}.${extension}`

/** The file's name in the storage. Folders by the first two digits, so that none grows too long. */
export const mediaFile = ({ hash, extension }: MediaName): string => inFolder(hash, `${hash}.${extension}`)

/** The name of a variant, once it was made: beside the original. */
export const variantFile = (hash: string, width: number, format: VariantFormat): string =>
  inFolder(hash, `${hash}-${width}.${format}`)

const inFolder = (hash: string, name: string) => `${hash.slice(0, 2)}/${name}`
