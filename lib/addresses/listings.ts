/** A list's address, as its path says: what to show, and the path of its page in `app`. */
export type ListingAddress =
  | { kind: 'year'; year: number; month: null; page: number }
  | { kind: 'month'; year: number; month: number; page: number }
  | { kind: 'category'; slug: string; page: number }
  | { kind: 'home'; page: number }
  | { kind: 'thread'; articleId: number; page: number }

const PATTERNS: [RegExp, (parts: string[], page: number) => ListingAddress][] = [
  [
    /^\/((?!0000|9999)\d{4})(?:\/page\/(\d+))?$/,
    ([year], page) => ({ kind: 'year', year: Number(year), month: null, page }),
  ],
  [
    /^\/((?!0000|9999)\d{4})\/(0[1-9]|1[0-2])(?:\/page\/(\d+))?$/,
    ([year, month], page) => ({ kind: 'month', year: Number(year), month: Number(month), page }),
  ],
  [/^\/category\/([^/]+)(?:\/page\/(\d+))?$/, ([slug], page) => ({ kind: 'category', slug: slug ?? '', page })],
  [/^(?:\/page\/(\d+))?$/, (_, page) => ({ kind: 'home', page })],
  [/^\/thread\/(\d{1,9})\/(\d+)$/, ([id], page) => ({ kind: 'thread', articleId: Number(id), page })],
]

/** What list a decoded path names, or null. `page` is 1 when the path names none. */
export function listingOf(path: string): ListingAddress | null {
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(path === '/' ? '' : path)
    if (!match) continue
    const parts = match.slice(1, -1)
    return make(parts, Number(match.at(-1) ?? '1'))
  }
  return null
}

/** The one path a list has in the world. */
export function pathOfListing(listing: ListingAddress): string {
  const page = listing.page > 1 ? `/page/${listing.page}` : ''
  if (listing.kind === 'home') return page || '/'
  if (listing.kind === 'category') return `/category/${listing.slug}${page}`
  if (listing.kind === 'thread') return `/thread/${listing.articleId}/${listing.page}`
  return `/${dateOf(listing)}${page}`
}

/** The path of the page in `app` that shows it. */
export function pageOfListing(listing: ListingAddress): string {
  if (listing.kind !== 'year' && listing.kind !== 'month') return pathOfListing(listing)
  return `/archive/${dateOf(listing)}${listing.page > 1 ? `/page/${listing.page}` : ''}`
}

const dateOf = ({ year, month }: { year: number; month: number | null }) =>
  [String(year).padStart(4, '0'), ...(month === null ? [] : [String(month).padStart(2, '0')])].join('/')
