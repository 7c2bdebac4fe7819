import { listingOf } from '@/lib/addresses/listings'
import { type OldHome, twoDigits } from './addresses'

/** An address of the old system that is no article's, and where it leads here. */
export interface Forwarding {
  path: string
  query: string
  /** A path of ours, or the category whose path it is. */
  to: { location: string } | { category: string; rest: string }
}

const FEEDS: [string, string][] = [
  ['atom.xml', '/feed.xml'],
  ['index.xml', '/rss.xml'],
  ['index.rdf', '/index.rdf'],
  ['rss.xml', '/rss.xml'],
]

/**
 * Addresses that the old blog answered beside its articles: home, archive, months, categories and feeds.
 * Numbers that a service gives its categories stand in no export, so those of Cocolog, FC2 and livedoor are not among them.
 * @param months `2015/03` of every month that has an article
 * @param categories names as the blog writes them
 */
export function forwardingsOf(home: OldHome, months: Iterable<string>, categories: Iterable<string>): Forwarding[] {
  const found: Forwarding[] = []
  const forward = (path: string, to: Forwarding['to'], query = '') => found.push({ path: home.root + path, query, to })
  const here = (location: string) => ({ location })

  if (home.root !== '') forward('', here('/'))
  if (home.shape === 'fc2') forward('/', here('/rss.xml'), 'xml=')
  for (const [name, location] of FEEDS) forward(`/${name}`, here(location))
  for (const name of ['feed', 'rss', 'feed/atom']) forward(`/${name}`, here('/feed.xml'))
  forward(home.shape === 'hatena' ? '/archive' : '/archives.html', here('/archive'))
  for (const month of new Set(months)) for (const path of monthPaths(home, month)) forward(path, here(`/${month}`))
  for (const year of new Set([...months].map((month) => month.slice(0, 4)))) {
    forward(home.shape === 'hatena' ? `/archive/${year}` : `/${year}`, here(`/${year}`))
  }
  const others = new Set(found.map(({ path }) => path))
  for (const [path, category] of unsharedPaths(home, new Set(categories))) {
    if (others.has(home.root + path) || listingOf(path) || listingOf(home.root + path)) continue // a year's, not of “2015”
    forward(path, { category, rest: '' })
    for (const [name, location] of FEEDS) forward(`${path}/${name}`, { category, rest: location })
  }
  if (home.shape === 'hatena') {
    for (const category of new Set(categories)) {
      for (const feed of ['feed', 'rss']) forward(`/${feed}/category/${category}`, { category, rest: '/feed.xml' })
    }
  }
  return found.filter(({ path, query, to }) => !leadsToItself(path, query, to)).map(normal)
}

/** Paths and their categories: one that “C#” and “C++” both could have had leads to neither. */
function unsharedPaths(home: OldHome, categories: Set<string>): [path: string, category: string][] {
  const claims = [...categories].flatMap((category) =>
    categoryPaths(home, category).map((path): [string, string] => [path, category]),
  )
  const counts = new Map<string, number>()
  for (const [path] of claims) counts.set(path, (counts.get(path) ?? 0) + 1)
  return claims.filter(([path]) => counts.get(path) === 1)
}

function monthPaths({ shape }: OldHome, month: string): string[] {
  const [year = '', number = ''] = month.split('/')
  if (shape === 'hatena') return [`/archive/${month}`]
  if (shape === 'fc2') return [`/blog-date-${year}${number}.html`]
  return shape === 'livedoor' ? [`/archives/${year}-${number}.html`] : [`/${month}`]
}

/** Movable Type and TypePad make a folder's name of the ASCII words of a label, with `_` or `-` between them. */
function categoryPaths({ shape }: OldHome, category: string): string[] {
  if (shape === 'hatena') return [`/archive/category/${category}`]
  if (shape !== 'dated' || !/^[\x20-\x7e]+$/.test(category)) return []
  const words = category.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.length === 0 ? [] : [...new Set([`/${words.join('_')}`, `/${words.join('-')}`])]
}

const leadsToItself = (path: string, query: string, to: Forwarding['to']) =>
  query === '' && 'location' in to && to.location === path

const normal = (forwarding: Forwarding): Forwarding => ({
  ...forwarding,
  path: forwarding.path.normalize('NFC') || '/',
})

/** Whether the old addresses of categories cannot be known: the service numbers them, and no export tells the numbers. */
export const hidesCategories = ({ origin, shape }: OldHome) =>
  shape === 'fc2' || shape === 'livedoor' || /\.(?:cocolog|air|way|mo|moe|tea|tok|txt|xxl)-nifty\.com$/.test(origin)

/** The month of a wall clock's time, as paths write it. */
export const monthOf = ({ year, month }: { year: number; month: number }) => `${year}/${twoDigits(month)}`
