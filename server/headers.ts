import type { ServerResponse } from 'node:http'

/** Names the cache tags of a route handler's answer: for the page cache alone. */
const TAGS_HEADER = 'x-tsuiki-tags'

/**
 * Corrects the headers that are Next's or ours among ourselves. Next allows shared caches to keep a prerendered page for
 * a month, since it cannot tell them when it changes; ours change at any moment: whoever keeps one asks back each time.
 */
export function correctHeaders(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const lower = name.toLowerCase()
    if (lower === TAGS_HEADER) return response
    const isNextsOwn = lower === 'cache-control' && String(value).startsWith('s-maxage=')
    return setHeader(name, isNextsOwn ? 'public, max-age=0, must-revalidate' : value)
  }
}
