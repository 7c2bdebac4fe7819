import type { ServerResponse } from 'node:http'

/**
 * Next allows shared caches to keep a prerendered page for a month, since it cannot tell them when it changes. Ours
 * change at any moment: whoever keeps one asks back each time.
 */
export function askBackEachTime(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const isNextsOwn = name.toLowerCase() === 'cache-control' && String(value).startsWith('s-maxage=')
    return setHeader(name, isNextsOwn ? 'public, max-age=0, must-revalidate' : value)
  }
}
