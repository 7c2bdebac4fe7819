import { tags as allTags } from '@/lib/cache'
import { type Learnt, learning } from '@/lib/freshness/making'
import { TAGS_HEADER } from '@/lib/web/feed-answer'
import { type Captured, capture } from './capture'
import { type Assets, documentOf } from './documents'
import type { Parts } from './kept-answer'
import { commonHeaders, documentPolicy, FRAMEWORK_PAGE_POLICY } from './security'

type Handle = Parameters<typeof capture>[0]

/** What is not there hangs on everything that could come to be. */
const TAGS_OF_MISSING = [allTags.articles, allTags.categories, allTags.settings]
/** Whoever keeps a page asks whether it still holds: it may change at any moment, and asking costs a 304. */
const ASK_BACK = 'public, max-age=0, must-revalidate'

/** What became of a question to the app. */
export interface Made {
  parts: Parts
  /** What the answer hangs on, when it is the same for everyone; null when it is an answer to this question alone. */
  tags: string[] | null
}

/**
 * Makes pages by asking Next, as documents that need no script.
 * @param siteUrl the blog's origin: pages are made as if asked there
 * @param cdnSeconds how long shared caches may show a page without asking back
 */
export function makerOf(
  handle: Handle,
  assets: Assets,
  { siteUrl, cdnSeconds }: { siteUrl: string; cdnSeconds: number },
): (url: string) => Promise<Made> {
  const { host } = new URL(siteUrl)
  const common = commonHeaders(siteUrl)
  const forCaches =
    cdnSeconds > 0 ? `public, max-age=0, s-maxage=${cdnSeconds}, stale-while-revalidate=86400` : ASK_BACK

  const partsOf = ({ status, headers, cookies, body }: Captured, isPublic: boolean): Parts => {
    const cacheControl = isPublic ? forCaches : privately(headers.get('cache-control'))
    const kept = [...headers].filter(([name]) => !OURS_TO_SAY.test(name))
    const all: [string, string][] = [
      ...kept,
      ...common.filter(([name]) => !headers.has(name)),
      ['cache-control', cacheControl],
      ...cookies.map((cookie): [string, string] => ['set-cookie', cookie]),
    ]
    if (!headers.get('content-type')?.startsWith('text/html')) return { status, headers: all, body }
    const document = documentOf(body.toString('utf8'), assets)
    if (!document) return { status, headers: [...all, ['content-security-policy', FRAMEWORK_PAGE_POLICY]], body }
    all.push(['content-security-policy', documentPolicy(document)])
    if (document.webmention) all.push(['link', `<${encodeURI(document.webmention)}>; rel="webmention"`])
    return { status, headers: all, body: Buffer.from(document.html) }
  }

  return async (url) => {
    const learnt = await learning(() => capture(handle, url, host))
    const tags = tagsOf(learnt)
    return { parts: partsOf(learnt.made, tags !== null), tags }
  }
}

const OURS_TO_SAY =
  /^(?:cache-control|vary|etag|link|date|connection|keep-alive|transfer-encoding|content-length|x-nextjs-.*|x-next-.*|x-middleware-.*|x-tsuiki-.*)$/

/** What is not for everyone, or hangs on nobody knows what, is kept by no shared cache, whatever it says itself. */
const privately = (cacheControl = 'no-store') => (/\bpublic\b/.test(cacheControl) ? 'private, no-store' : cacheControl)

/**
 * What an answer hangs on, if it is the same for everyone and may be kept: a page says so by itself (lib/freshness/making.ts), a
 * route handler by its headers. Null for all others, and for what failed: it may have said so before.
 */
function tagsOf({ made: { status, headers, cookies }, tags: shown, isForEveryone }: Learnt<Captured>): string[] | null {
  if (status >= 500) return null
  const named = headers.get(TAGS_HEADER)?.split(',').filter(Boolean)
  const isPublic = /\bpublic\b/.test(headers.get('cache-control') ?? '')
  const tags = isForEveryone ? shown : isPublic ? named : undefined
  if (cookies.length > 0 || tags === undefined || tags.length === 0) return null
  return status === 200 ? tags : [...new Set([...tags, ...TAGS_OF_MISSING])]
}
