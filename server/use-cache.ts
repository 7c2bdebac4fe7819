// Next's handler for 'use cache' results (next.config.js: cacheHandlers.default).
import type { CacheEntry, CacheHandler } from 'next/cache'
import { nameTags } from '@/lib/freshness/making'
import { tagState } from '@/lib/freshness/tag-state'
import { FreshCache } from './fresh-cache'

type Kept = Omit<CacheEntry, 'value'> & { bytes: Uint8Array }

const cache = new FreshCache<Kept>(32 * 1024 * 1024, (entry) => entry.bytes.byteLength + 500)

const handler: CacheHandler = {
  async get(key, softTags) {
    const kept = cache.get(key, softTags)
    if (!kept) return undefined
    const { bytes, ...entry } = kept
    nameTags(entry.tags)
    return { ...entry, value: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() }
  },
  async set(key, pending) {
    nameTags(pending.then(({ tags }) => tags))
    const { value, ...entry } = await pending
    const bytes = new Uint8Array(await new Response(value).arrayBuffer())
    cache.set(key, { ...entry, bytes }, entry.tags)
  },
  async refreshTags() {},
  /** Infinity: soft tags are looked at in `get`. */
  async getExpiration() {
    return Number.POSITIVE_INFINITY
  },
  /** A writer's own `updateTag`: the same tags were expired in the verb's transaction; this only spares a moment's wait. */
  async updateTags(tags) {
    tagState().forget(tags)
  },
}

export default handler
