// Next's handler for what it prerenders (next.config.js: cacheHandler): the frames of pages, since every page is rendered on
// demand (lib/web/for-everyone.ts). It never reads what the build left.

import { FreshCache } from '@/lib/freshness/fresh-cache'
import { nameTags } from '@/lib/freshness/making'
import { tagState } from '@/lib/freshness/tag-state'

interface Entry {
  lastModified: number
  value: RouteValue | null
  tags: string[]
}

/** The parts of Next's incremental cache value that matter here. */
interface RouteValue {
  html?: unknown
  rscData?: { byteLength: number }
  body?: { byteLength: number }
  segmentData?: Map<string, { byteLength: number }>
  headers?: Record<string, string | string[] | undefined>
}

interface Context {
  tags?: string[]
  softTags?: string[]
}

/** Small: the page cache in front holds whole pages. */
const cache = new FreshCache<Entry>(32 * 1024 * 1024, sizeOf)

export default class RouteCache {
  async get(key: string, context?: Context): Promise<Entry | null> {
    const entry = cache.get(key, [...(context?.softTags ?? []), ...(context?.tags ?? [])])
    if (entry) nameTags(entry.tags)
    return entry ?? null
  }

  async set(key: string, value: RouteValue | null, context?: Context): Promise<void> {
    const tags = [...tagsOf(value), ...(context?.tags ?? [])]
    cache.set(key, { value, lastModified: Date.now(), tags }, tags)
    nameTags(tags)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    tagState().forget([tags].flat())
  }

  resetRequestCache(): void {}
}

/** A route's entry names the tags of everything it was made from in a header of its own. */
function tagsOf(value: RouteValue | null): string[] {
  const header = value?.headers?.['x-next-cache-tags']
  return typeof header === 'string' && header !== '' ? header.split(',') : []
}

function sizeOf({ value }: Entry): number {
  const html = typeof value?.html === 'string' ? value.html.length * 2 : 0 // Japanese takes two bytes a character
  const segments = [...(value?.segmentData?.values() ?? [])].reduce((sum, { byteLength }) => sum + byteLength, 0)
  return 1000 + html + segments + (value?.rscData?.byteLength ?? 0) + (value?.body?.byteLength ?? 0)
}
