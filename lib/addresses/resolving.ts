import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { hasHistoryAt } from './history-pages'
import { pagesOf } from './listing-pages'
import { type ListingAddress, listingOf, pageOfListing, pathOfListing } from './listings'
import { decodePath, encodePath, normalPath, queriesOf, variantsOf } from './paths'
import { isClosedAt } from './secret-pages'

/** What an address turned out to be. Paths in it are percent-encoded, ready for headers; `to` brings its query. */
export type Resolution =
  /** Something stands here; `page` is its path in `app`, when that is another one, `twin` that of the one for members. */
  | { kind: 'found'; page?: string; twin?: string }
  | { kind: 'moved'; to: string; answered?: string }
  /** A page stands here that has only a refusal to say. */
  | { kind: 'closed' }
  | { kind: 'gone' }
  | { kind: 'unknown' }
  | { kind: 'malformed' }

/** What `app` serves by itself, by the exact shape of its addresses: files, forms, machines. */
const OWN_PATHS = [
  /^\/(?:_next|studio|api|invite|reset|preview)\/.*$/,
  /^\/(?:search|archive|studio|sign-in(?:\/code|\/mail|\/link\/[^/]+)?|following(?:\/link|\/[\w-]{43})?|comment\/(?:new|removed|report|mention|decision\/[^/]+|\d+(?:\/own|\/waiting\/[^/]+)?)|(?:comments\/(?:\d+\/)?|updates\/\d+\/)feed\.xml|(?:media|og|sitemaps)\/[^/]+)$/,
  /^\/(?:category\/[^/]+\/)?(?:(?:feed|articles|updates|rss)\.xml|index\.rdf|feed\.json)$/,
  /^\/(?:sitemap\.xml|robots\.txt|favicon\.ico|icon\.svg|reader\.js)$/,
]
/** Pages that exist only to be rewritten to. */
const HIDDEN = /^\/(?:missing|member)(?:\/|$)/
const DATED = /^\/archive(\/\d{4}.*)$/

/**
 * What stands at an address, in this order: exact; other spellings; NFC; former addresses; gone; unknown.
 * One query for what the blog stores.
 * @param raw the request's path, percent-encoded
 */
export async function resolve(raw: string, search: URLSearchParams): Promise<Resolution> {
  const resolution = await resolvePath(raw, search)
  if (resolution.kind !== 'moved') return resolution
  const query = restOfQuery(search, resolution.answered ?? '')
  return { kind: 'moved', to: query === '' ? resolution.to : `${resolution.to}?${query}` }
}

/** The query without the keys that were part of the old address. */
function restOfQuery(search: URLSearchParams, answered: string): string {
  const rest = new URLSearchParams(search)
  for (const [key, value] of new URLSearchParams(answered)) rest.delete(key, value)
  return rest.toString()
}

async function resolvePath(raw: string, search: URLSearchParams): Promise<Resolution> {
  const decoded = decodePath(raw)
  if (decoded === null) return { kind: 'malformed' }
  const path = normalPath(decoded)
  if (HIDDEN.test(path)) return { kind: 'unknown' }
  const dated = DATED.exec(path)?.[1]
  if (dated && listingOf(dated)) return { kind: 'moved', to: dated }
  if (isOwn(path)) return (await belowMovedCategory(path)) ?? { kind: (await isClosedAt(path)) ? 'closed' : 'found' }
  const isThere = await hasHistoryAt(path)
  if (isThere !== null) return { kind: isThere ? 'found' : 'unknown' }

  const sent = NEEDLESS_ESCAPE.test(raw) ? null : decoded
  const stored = await storedAddress(path, sent, search)
  if (stored) return stored
  const moved = await belowMovedCategory(path)
  if (moved) return moved
  const bare = path.replace(/\/+$/, '')
  if (bare !== path && isOwn(bare)) return { kind: 'moved', to: encodePath(bare) }
  const listing = listingOf(path) ?? listingOf(path.replace(/(?:\/index\.html?|\/)$/, ''))
  return listing ? listed(listing, sent) : { kind: 'unknown' }
}

/** A category's feeds and further pages, which move with it. */
const BELOW_CATEGORY = /^(\/category\/[^/]+)(\/.+)$/

async function belowMovedCategory(path: string): Promise<Resolution | null> {
  const [, category, rest] = BELOW_CATEGORY.exec(path) ?? []
  if (category === undefined || rest === undefined) return null
  const former = await db().address.findUnique({
    where: { path_query: { path: category, query: '' } },
    select: { state: true, category: { select: { slug: true } } },
  })
  if (former?.state !== 'moved' || !former.category) return null
  const now = pathOfListing({ kind: 'category', slug: former.category.slug, page: 1 })
  return now === category ? null : { kind: 'moved', to: encodePath(now + rest) }
}

const isOwn = (path: string) => OWN_PATHS.some((shape) => shape.test(path))

/** Escapes of characters that need none (RFC 3986 §2.3): another spelling, of which there are too many to keep. */
const NEEDLESS_ESCAPE = /%(?:2D|2E|5F|7E|3\d|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A])/i

interface Row {
  path: string
  query: string
  state: 'current' | 'moved' | 'gone'
  /** Null when it names something else than an article. */
  article: 'published' | 'hidden' | 'deleted' | null
  /** Where it leads now: the path of the article or category that it names, or that was chosen to follow a deleted one; or a location. */
  target: string | null
}

async function storedAddress(path: string, sent: string | null, search: URLSearchParams): Promise<Resolution | null> {
  const queries = queriesOf(search)
  if (path === '/' && queries.length === 0) return null
  const spellings = [path, ...variantsOf(path)]
  const rows = await db().$queryRaw<Row[]>`
    select d.path, d.query, d.state,
      case when a.id is null then null when ${PUBLISHED} then 'published' when a.status = 'deleted' then 'deleted' else 'hidden' end as article,
      coalesce(case when a.status = 'deleted' then s.path else a.path end, '/category/' || c.slug, a."redirectTo", d.location) as target
    from "Address" d
    left join "Article" a on a.id = d."articleId"
    left join "Address" r on a.status = 'deleted' and r.path = a."redirectTo" and r.query = ''
    left join "Article" s on s.id = r."articleId" and s.status <> 'deleted'
    left join "Category" c on c.id = coalesce(d."categoryId", r."categoryId")
    where d.path = any(${spellings}) and d.query in (${Prisma.join(['', ...queries])})`
  const rank = (row: Row) => spellings.indexOf(row.path) * 100 + (row.query === '' ? 99 : queries.indexOf(row.query))
  for (const row of rows.sort((one, other) => rank(one) - rank(other))) {
    const resolution = meaningOf(row, sent)
    if (resolution) return resolution
  }
  return null
}

/** What a stored address means for a request; null when it says nothing: an article that nobody may see yet. */
function meaningOf(row: Row, sent: string | null): Resolution | null {
  if (row.state === 'gone' || (row.article === 'deleted' && row.target === null)) return { kind: 'gone' }
  if (row.article === 'hidden' || row.target === null) return null
  const stands = row.target === sent && row.query === '' && row.article !== 'deleted'
  if (stands) return row.article ? { kind: 'found', twin: `/member${encodePath(row.target)}` } : null
  return { kind: 'moved', to: encodePath(row.target), answered: row.query }
}

/** A list exists while it has something on the page asked for; home and categories also when they are empty. */
async function listed(listing: ListingAddress, sent: string | null): Promise<Resolution> {
  const pages = await pagesOf(listing)
  if (pages === null || listing.page < 1 || listing.page > pages) return { kind: 'unknown' }
  if (listing.kind === 'thread' && listing.page === 1) return firstPageOfThread(listing.articleId)
  const path = pathOfListing(listing)
  if (path !== sent) return { kind: 'moved', to: encodePath(path) }
  const page = pageOfListing(listing)
  return page === path ? { kind: 'found' } : { kind: 'found', page: encodePath(page) }
}

async function firstPageOfThread(articleId: number): Promise<Resolution> {
  const { path } = await db().article.findUniqueOrThrow({ where: { id: articleId }, select: { path: true } })
  return path === null ? { kind: 'unknown' } : { kind: 'moved', to: encodePath(path) }
}
