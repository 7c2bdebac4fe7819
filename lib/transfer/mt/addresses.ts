import { decodePath, normalPath } from '@/lib/addresses/paths'
import type { WallTime } from './dates'

/** Where a blog stood: its host, and the path its pages were under, without a slash at its end. */
export interface OldHome {
  /** `https://name.example` */
  origin: string
  /** `/blog`, or empty. */
  root: string
  shape: Shape
}

/** How a blog service forms the addresses of articles, and what else it serves beside them. */
export type Shape = 'dated' | 'hatena' | 'fc2' | 'livedoor'

/** What an entry says about its own address. */
export interface AddressClues {
  uniqueUrl: string | null
  path: string | null
  basename: string | null
  date: WallTime | null
}

/** An old address: decoded path, and the query keys that belong to it. */
export interface OldAddress {
  path: string
  query: string
}

const HATENA_HOSTS = /(?:^|\.)(?:hatenablog\.(?:com|jp)|hateblo\.jp|hatenadiary\.(?:com|jp|org)|hatena\.blog)$/
const FC2_HOSTS = /(?:^|\.)blog\d*\.fc2(?:blog)?\.(?:com|net|us|jp)$|(?:^|\.)fc2\.(?:com|net)$/
const LIVEDOOR_HOSTS = /(?:^|\.)(?:livedoor\.(?:jp|blog|biz)|blog\.jp|doorblog\.jp|ldblog\.jp)$/

/** The shape of a service is known by its host; a host of one's own says nothing, and Movable Type's dates are assumed. */
export function homeOf(url: string): OldHome | null {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null
  const root = pathOf(parsed).replace(/\/(?:index\.html?)?$/, '')
  return { origin: parsed.origin, root, shape: shapeOf(parsed.hostname) }
}

export function shapeOf(host: string): Shape {
  if (HATENA_HOSTS.test(host)) return 'hatena'
  if (FC2_HOSTS.test(host)) return 'fc2'
  return LIVEDOOR_HOSTS.test(host) ? 'livedoor' : 'dated'
}

/** Where an article stood, as a link to it names it: `/blog/2015/03/post-7b9e.html`; null when the entry does not tell. */
export function oldAddressOf(
  { uniqueUrl, path, basename, date }: AddressClues,
  home: OldHome | null,
): OldAddress | null {
  const url = uniqueUrl === null ? null : URL.parse(uniqueUrl, home?.origin)
  if (url) return addressOf(url)
  const root = home?.root ?? ''
  const whole = path !== null && /^https?:\/\//i.test(path) ? URL.parse(path) : null
  if (whole) return plainAddress(whole.pathname)
  if (path) return plainAddress(`${root}/${path.replace(/^\//, '')}`)
  if (!basename) return null
  const known = shapedPath(basename, date, home?.shape ?? null)
  return known === null ? null : plainAddress(root + known)
}

/** @returns null for a host of our own making where nothing but the basename is known */
function shapedPath(basename: string, date: WallTime | null, shape: Shape | null): string | null {
  if (shape === 'hatena' || /^\d{4}\/\d{2}\/\d{2}\/\w+/.test(basename)) return `/entry/${basename}`
  if (shape === 'fc2' && /^(?:blog-entry-)?\d+$/.test(basename))
    return `/blog-entry-${basename.replace(/\D/g, '')}.html`
  if (shape === 'livedoor') return /^\d+$/.test(basename) ? `/archives/${basename}.html` : `/archives/${basename}`
  if (shape === null || date === null) return null
  return `/${date.year}/${twoDigits(date.month)}/${basename}.html`
}

/** A URL's path as this blog stores paths, with its query sorted. */
export function addressOf(url: URL): OldAddress {
  const query = [...url.searchParams].map(([key, value]) => `${key}=${value}`).sort()
  return { path: pathOf(url), query: query.join('&') }
}

/** Decoded once, NFC, no empty segments, no slash at its end; a path whose escapes are broken stays as it is written. */
export function pathOf(url: URL): string {
  const path = normalPath(decodePath(url.pathname) ?? url.pathname).replace(/\/{2,}/g, '/')
  return path.length > 1 ? path.replace(/\/$/, '') : path
}

/** A path that stands for itself: what would begin a query, a fragment or an escape of a URL is a character of it. */
function plainAddress(path: string): OldAddress {
  const written = path.replace(/\/{2,}/g, '/').replace(/[?#]|%(?![0-9a-f]{2})/gi, encodeURIComponent)
  return addressOf(new URL(written, 'https://none.invalid'))
}

/** A path that says year and month: on TypePad and Cocolog what has none is a page. */
export const isDated = (path: string) => /\/\d{4}\/(?:0[1-9]|1[0-2])\//.test(path)

/** Undated by nature: numbers of FC2, livedoor, Ameba and WordPress, and Hatena's entries. */
export const isNumbered = (path: string) =>
  /\/(?:blog-entry-\d+\.html|archives\/\d+(?:\.html)?|entry-\d+\.html)$|\/entry\//.test(path)

export const twoDigits = (number: number) => String(number).padStart(2, '0')
