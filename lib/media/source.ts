import path from 'node:path'
import { env } from '@/lib/env'

/** A media file's name: the hash of its bytes, and what it is. */
export interface MediaName {
  hash: string
  extension: string
}

/** Where readers find a media file. */
export const mediaSource = ({ hash, extension }: MediaName): string => `/media/${hash}.${extension}`

/** Where the file lies. Folders by the first two digits, so that none grows too long. */
export const mediaFile = ({ hash, extension }: MediaName): string =>
  path.join(env().DATA_DIR, 'media', hash.slice(0, 2), `${hash}.${extension}`)
