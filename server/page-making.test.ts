import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { forEveryone, nameTags } from '@/lib/freshness/making'
import { type Made, makerOf } from './page-making'
import { commonHeaders, FRAMEWORK_PAGE_POLICY } from './security'

type Headers = Record<string, string | string[]>
type Answered = { status?: number; headers?: Headers; body?: string; tags?: string[]; isForEveryone?: boolean }

const ASSETS = { sheetOf: () => null, scriptOf: (src: string) => src }
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const PRIVATE = { ...HTML, 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' }
/** Next calls whatever it renders on demand private; the page says otherwise. */
const FOR_EVERYONE = { headers: PRIVATE, isForEveryone: true }
const SITE = 'https://blog.example'

/** Makes a page of an app that gives this answer; `tags` are those of the cached reads that it is made of. */
async function made(answer: Answered, { siteUrl = SITE, cdnSeconds = 0, url = '/archive?utm_source=x' } = {}) {
  const asked: { url?: string; headers: IncomingMessage['headers'] }[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { status = 200, headers = {}, body = '', tags, isForEveryone } = answer
    asked.push({ url: request.url, headers: request.headers })
    if (tags) nameTags(tags)
    if (isForEveryone) forEveryone()
    response.writeHead(status, headers).end(body)
  }
  const { parts, tags } = await makerOf(handle, ASSETS, { siteUrl, cdnSeconds })(url)
  return { asked, tags, parts, headers: Object.fromEntries(parts.headers), body: parts.body.toString() }
}

test('the app is asked as nobody in particular, under the blog’s name', async () => {
  const { asked } = await made(
    { ...FOR_EVERYONE, tags: ['articles'] },
    {
      siteUrl: 'https://blog.example:8443',
    },
  )
  expect(asked).toEqual([{ url: '/archive?utm_source=x', headers: { host: 'blog.example:8443' } }])
})

test('a page for everyone becomes a document, with what it hangs on', async () => {
  const body = '<!--$--><p style="color:red">追記</p><script>self.__next_f.push([0])</script>'
  const { parts, headers, tags, ...rest } = await made({ ...FOR_EVERYONE, body, tags: ['articles', 'article-7'] })
  expect([parts.status, rest.body, tags]).toEqual([200, '<p style="color:red">追記</p>', ['articles', 'article-7']])
  expect(headers['content-security-policy']).toContain("style-src-attr 'unsafe-hashes' 'sha256-")
  expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(headers).toMatchObject({ ...HTML, ...Object.fromEntries(commonHeaders(SITE)) })
})

test('a page that takes mentions says so in a header too, for everyone the same', async () => {
  const body = '<link rel="webmention" href="https://blog.example/api/webmentions"/><p>文</p>'
  const { headers } = await made({
    headers: { ...PRIVATE, link: '</x>; rel=preload' },
    isForEveryone: true,
    body,
    tags: ['articles'],
  })
  expect(headers.link).toBe('<https://blog.example/api/webmentions>; rel="webmention"')
  expect((await made({ ...FOR_EVERYONE, body: '<p>文</p>', tags: ['articles'] })).headers).not.toHaveProperty('link')
})

test('a page with holes stays the framework’s, under a policy for it', async () => {
  const body = '<template id="B:0"></template><script>self.__next_f.push([0])</script>'
  const got = await made({ headers: PRIVATE, body })
  expect(got.body).toBe(body)
  expect(got.headers['content-security-policy']).toBe(FRAMEWORK_PAGE_POLICY)
})

test('what is no page is left as it is', async () => {
  const body = '{"a":"<!-- b --><script>c</script>"}'
  const type = { 'content-type': 'application/feed+json; charset=utf-8' }
  const got = await made({ headers: { ...type, 'cache-control': 'public', 'x-tsuiki-tags': 'articles' }, body })
  expect(got.body).toBe(body)
  expect(got.headers).not.toHaveProperty('content-security-policy')
  expect(got.headers['content-type']).toBe('application/feed+json; charset=utf-8')
})

test.each<[string, Answered, Made['tags']]>([
  ['a page of the framework’s for everyone', { ...FOR_EVERYONE, tags: ['articles'] }, ['articles']],
  ['a public answer of a route handler that names none', { headers: { 'cache-control': 'public' }, tags: ['a'] }, null],
  [
    'a public answer of a route handler that names its own',
    { headers: { 'cache-control': 'public', 'x-tsuiki-tags': 'articles,settings' }, tags: ['other'] },
    ['articles', 'settings'],
  ],
  ['a private answer', { headers: PRIVATE, tags: ['articles'] }, null],
  ['a page that failed after it had said that it is for everyone', { status: 500, ...FOR_EVERYONE, tags: ['a'] }, null],
  ['an answer that says nothing', { tags: ['articles'] }, null],
  ['an answer with “public” in a word', { headers: { 'cache-control': 'republic' }, tags: ['articles'] }, null],
  ['a private answer of a route handler', { headers: { ...PRIVATE, 'x-tsuiki-tags': 'articles' } }, null],
  [
    'an answer with a cookie',
    { ...FOR_EVERYONE, headers: { ...PRIVATE, 'set-cookie': 'a=1' }, tags: ['articles'] },
    null,
  ],
  [
    'a page that says that there is none',
    { status: 404, ...FOR_EVERYONE, tags: ['settings', 'article-7'] },
    ['settings', 'article-7', 'articles', 'categories'],
  ],
  [
    'an old address',
    { status: 301, ...FOR_EVERYONE, headers: { ...PRIVATE, location: '/b' }, tags: ['articles'] },
    ['articles', 'categories', 'settings'],
  ],
])('the tags of %s', async (_, answer, tags) => {
  const got = await made(answer)
  expect(got.tags).toEqual(tags)
  expect(got.asked).toHaveLength(1)
  expect(got.parts.status).toBe(answer.status ?? 200)
})

test.each([
  [{ ...FOR_EVERYONE, tags: ['articles'] }, 0, 'public, max-age=0, must-revalidate'],
  [{ ...FOR_EVERYONE, tags: ['articles'] }, 60, 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400'],
  [{ headers: PRIVATE }, 60, PRIVATE['cache-control']],
  [{ headers: HTML }, 60, 'no-store'],
])('%o, with %i seconds for shared caches, is sent with “%s”', async (answer, cdnSeconds, cacheControl) => {
  expect((await made(answer, { cdnSeconds })).headers['cache-control']).toBe(cacheControl)
})

test('what speaks of the inside does not get out, what speaks to readers does', async () => {
  const { parts } = await made({
    isForEveryone: true,
    headers: {
      ...PRIVATE,
      'X-Tsuiki-Tags': 'articles',
      'x-tsuiki-step': '7',
      'x-next-cache-tags': 'articles',
      'x-nextjs-cache': 'HIT',
      'x-nextjs-prerender': '1',
      'x-middleware-rewrite': '/home',
      link: '</a.woff2>; rel=preload',
      etag: '"next"',
      vary: 'rsc, next-router-state-tree',
      date: 'Sat, 15 Jul 2017 03:00:00 GMT',
      connection: 'keep-alive',
      'content-length': '0',
      location: '/b',
      'last-modified': 'Sat, 15 Jul 2017 03:00:00 GMT',
      'referrer-policy': 'no-referrer',
    },
  })
  const names = parts.headers.map(([name]) => name)
  const ours = commonHeaders(SITE).map(([name]) => name)
  expect(names.toSorted()).toEqual(
    [...ours, 'cache-control', 'content-security-policy', 'content-type', 'last-modified', 'location'].toSorted(),
  )
  expect(parts.headers).toContainEqual(['referrer-policy', 'no-referrer'])
})

// Such an answer is not kept here, since nobody knows what it hangs on; nobody else may keep it either.
test('an answer for everyone without tags is not given to shared caches', async () => {
  const { tags, headers } = await made(
    { headers: { ...HTML, 'cache-control': 'public, s-maxage=31536000' }, isForEveryone: true },
    { cdnSeconds: 60 },
  )
  expect(tags).toBeNull()
  expect(headers['cache-control']).toBe('private, no-store')
})

test('an answer that sets a cookie is not given to shared caches', async () => {
  const { headers } = await made({ ...FOR_EVERYONE, headers: { ...PRIVATE, 'set-cookie': 'a=1' } })
  expect(headers['cache-control']).not.toMatch(/s-maxage|public/)
})
