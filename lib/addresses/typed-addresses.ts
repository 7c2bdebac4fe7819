import { siteUrl } from '@/lib/env'
import { LONGEST_ADDRESS } from './input'
import { decodePath, normalPath, queriesOf } from './paths'

/** An address as it is stored: its path, and the sorted keys of its query. */
export interface StoredAddress {
  path: string
  query: string
}

/**
 * What somebody typed or copied as an address of this blog: with its origin or without, percent-encoded or not, with a query or
 * none. Fragments never reach a server and are left out.
 * @returns null when it is none
 */
export function addressIn(text: string): StoredAddress | null {
  const origin = siteUrl()
  const own = text.startsWith(`${origin}/`) ? text.slice(origin.length) : text
  const [address = ''] = own.split('#')
  const mark = address.indexOf('?')
  const decoded = decodePath(mark < 0 ? address : address.slice(0, mark))
  if (decoded === null || decoded.length > LONGEST_ADDRESS || !/^\/(?!\/)\P{Cc}*$/u.test(decoded)) return null
  const [query = ''] = mark < 0 ? [] : queriesOf(new URLSearchParams(address.slice(mark)))
  return { path: normalPath(decoded), query }
}
