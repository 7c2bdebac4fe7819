import { encodePath, variantsOf } from '@/lib/addresses/paths'
import { addressOf } from './mt/addresses'
import { type Forwarding, forwardingsOf } from './mt/other-addresses'
import { keyOfAddress, type Survey } from './survey'

/** Where links of the old blog lead now. */
export interface Links {
  /** Old addresses that are no article's, with the path of ours that each leads to. */
  forwardings: (Forwarding & { location: string })[]
  /**
   * The address that a link in an article shall have: a path of ours when it led to something of the old blog that is here,
   * the whole old address when it was relative, else what it was.
   * @param base the article's own old URL, which relative links start from; null when it is not known
   */
  rewrite: (href: string, base: string | null) => string
  /** A link's or picture's whole address. */
  absolute: (href: string, base: string | null) => URL | null
  /** Whether an address is one of the old blog's own hosts. */
  isOld: (url: URL) => boolean
}

/** @param slugs of all categories by their names */
export function linksOf(survey: Survey, slugs: Map<string, string>): Links {
  const { home, hosts, targets } = survey
  const forwardings = home === null ? [] : forwardingsOf(home, survey.months, survey.categories)
  const located = forwardings.flatMap((forwarding) => {
    const location = locationOf(forwarding, slugs)
    return location === null ? [] : [{ ...forwarding, location }]
  })
  const places = new Map(located.map((one) => [keyOfAddress(one), one.location]))
  if (home !== null) places.set(home.root || '/', '/')
  const placeOf = (url: URL) => {
    const address = addressOf(url)
    const spellings = [keyOfAddress(address), address.path, ...variantsOf(address.path)]
    for (const spelling of spellings) {
      const place = targets.get(spelling) ?? places.get(spelling)
      if (place !== undefined) return place
    }
    return null
  }
  const absolute = (href: string, base: string | null) => URL.parse(href, base ?? undefined)
  const isOld = (url: URL) => /^https?:$/.test(url.protocol) && hosts.has(url.host)
  return {
    forwardings: located,
    absolute,
    isOld,
    rewrite(href, base) {
      if (href.trim() === '' || href.startsWith('#')) return href
      const url = absolute(href, base)
      if (!url || !isOld(url)) return href
      const place = placeOf(url)
      return place === null ? url.href : encodePath(place) + url.hash
    },
  }
}

function locationOf({ to }: Forwarding, slugs: Map<string, string>): string | null {
  if ('location' in to) return to.location
  const slug = slugs.get(to.category)
  return slug === undefined ? null : `/category/${slug}${to.rest}`
}
