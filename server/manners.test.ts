import fs from 'node:fs'
import http, { IncomingMessage } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { LARGEST_MEDIA, LARGEST_UPLOAD } from '@/lib/media/limits'
import { COMMENTER_COOKIE, MEMBER_COOKIE, signed } from '@/lib/web/personal-cookies'
import { hostsOf, isReading, refusalOf, refuse } from './manners'

beforeAll(() => vi.stubEnv('DATA_DIR', fs.mkdtempSync(path.join(os.tmpdir(), 'manners-'))))

const HOSTS = hostsOf('https://blog.example', 3000)

const aRequest = (method: string, url: string, headers: Record<string, string> = {}) =>
  Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { host: 'blog.example', ...headers } })

const refusal = (method: string, url: string, headers?: Record<string, string>) =>
  refusalOf(aRequest(method, url, headers), HOSTS)

test.each(['blog.example', 'localhost', 'localhost:3000', '127.0.0.1', '127.0.0.1:3000', '[::1]', '[::1]:3000'])(
  'the blog answers for %s',
  (host) => {
    expect(refusal('GET', '/', { host })).toBeNull()
    expect(refusal('HEAD', '/', { host })).toBeNull()
  },
)

test.each(['evil.example', 'blog.example.evil.example', 'www.blog.example', 'blog.example:8080', 'localhost:1', ''])(
  'nobody answers for “%s”: 421',
  (host) => {
    expect(refusal('GET', '/', { host })?.status).toBe(421)
    expect(refusal('POST', '/api/search', { host })?.status).toBe(421)
  },
)

test('a request without a host is refused, and a long one is not repeated in full', () => {
  const nameless = Object.assign(aRequest('GET', '/'), { headers: {} })
  expect(refusalOf(nameless, HOSTS)?.status).toBe(421)
  expect(refusal('GET', '/', { host: 'a'.repeat(5_000) })?.sentences.join('').length).toBeLessThan(500)
})

test('a blog at an odd port is asked there, and one that was given no name is asked by any', () => {
  expect(
    refusalOf(aRequest('GET', '/', { host: 'blog.example:8443' }), hostsOf('https://blog.example:8443', 1)),
  ).toBeNull()
  expect(refusalOf(aRequest('GET', '/', { host: 'anything' }), null)).toBeNull()
})

// RFC 9110 §4.2.3: the host is case-insensitive, and the scheme's own port is the same as none.
test.each(['BLOG.example', 'blog.example:443'])('%s is another spelling of the blog’s name', (host) => {
  expect(refusal('GET', '/', { host })).toBeNull()
})

test.each([
  ['POST', '/'],
  ['PUT', '/archive'],
  ['DELETE', '/2017/07/drive.html'],
  ['OPTIONS', '/'],
  ['POST', '/apis'],
  ['POST', '/blog/api'],
  ['TRACE', '/api/search'],
  ['PROPFIND', '/api'],
])('%s %s: there is only something to read', (method, url) => {
  expect(refusal(method, url)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is taken where forms and programs write', (method) => {
  for (const url of ['/api', '/api?x', '/api/comments', '/studio', '/studio?tab=1', '/studio/articles/1'])
    expect(refusal(method, url, { 'content-length': '10' })).toBeNull()
})

test.each([
  ['http://blog.example/archive?page=2', '/archive?page=2'],
  ['https://blog.example', '/'],
  ['http://BLOG.example/a/../b', '/b'],
])('the absolute address %s becomes %s', (url, path) => {
  const request = aRequest('GET', url)
  expect(refusalOf(request, HOSTS)).toBeNull()
  expect(request.url).toBe(path)
})

test('the host of an absolute address goes before the one of the header', () => {
  expect(refusalOf(aRequest('GET', 'http://evil.example/'), HOSTS)?.status).toBe(421)
})

test.each(['*', 'archive', 'ftp://blog.example/', 'javascript:alert(1)', 'blog.example:443', 'http://', ''])(
  '“%s” is no address: 400',
  (url) => {
    expect(refusal('GET', url)?.status).toBe(400)
    expect(refusal('OPTIONS', url)?.status).toBe(400)
  },
)

test.each(['/a/../b', '/..', '/a/.', '/%2E%2e/b', '/a/.%2e?x', '/a#b', '/?x#y', '/a\\b'])(
  'the app would read “%s” as another address: 400',
  (url) => {
    expect(refusal('GET', url)?.status).toBe(400)
    expect(refusal('POST', `/api${url}`)?.status).toBe(400)
  },
)

test.each(['/a/...', '/..a', '/a..', '/.well-known/security.txt', '/a.b/c', '/?q=/../', '/search?q=a\\b', '/a%23b'])(
  '“%s” is an address like others',
  (url) => expect(refusal('GET', url)).toBeNull(),
)

test('an address of 4,096 characters is the longest', () => {
  expect(refusal('GET', `/${'a'.repeat(4_095)}`)).toBeNull()
  expect(refusal('GET', `/${'a'.repeat(4_096)}`)?.status).toBe(414)
  expect(refusal('GET', `/?${'a'.repeat(4_096)}`)?.status).toBe(414)
})

test('whoever sends a body says how long it is: chunks would be read as somebody else’s request', () => {
  const chunked = { 'transfer-encoding': 'chunked' }
  expect(refusal('POST', '/api/comments', chunked)).toMatchObject({ status: 411, headers: { connection: 'close' } })
  expect(refusal('GET', '/api/first', chunked)).toMatchObject({ status: 411, headers: { connection: 'close' } })
})

const MB = 1024 * 1024

test.each([
  ['/api/comments', MB],
  ['/api', MB],
  ['/api/mediation', MB],
  ['/api/articles/7/draft', 4 * MB],
  ['/api/media', MB],
  ['/studio/settings', MB],
])('%s takes %i bytes and no more', (url, largest) => {
  expect(refusal('POST', url, { 'content-length': String(largest) })).toBeNull()
  expect(refusal('POST', url, { 'content-length': String(largest + 1) })).toEqual({
    status: 413,
    sentences: [`${largest / MB} MB を超えるものは受け取れません。`, `More than ${largest / MB} MB is not taken.`],
    headers: { connection: 'close' },
  })
})

test('only the browser of a member sends whole files, as large as the library takes', () => {
  const sent = (mark: string, bytes = 128 * MB) =>
    refusal('POST', '/api/media?name=a', { 'content-length': String(bytes), cookie: `${MEMBER_COOKIE}=${mark}` })
  for (const bytes of [LARGEST_MEDIA + MB, LARGEST_UPLOAD + MB])
    expect(sent(signed(MEMBER_COOKIE, 'mark', 60), bytes)).toBeNull()
  expect(sent(signed(MEMBER_COOKIE, 'mark', 60))).toBeNull()
  expect(sent(signed(COMMENTER_COOKIE, 'mark', 60))?.status).toBe(413)
  expect(sent('made.up')?.status).toBe(413)
})

test('GET and HEAD are reading', () => {
  const reading = ['GET', 'HEAD', 'POST', 'OPTIONS'].filter((method) => isReading(aRequest(method, '/')))
  expect(reading).toEqual(['GET', 'HEAD'])
})

/** A server that refuses whatever is not as it should be. */
async function refusing(): Promise<{ server: http.Server; port: number }> {
  const server = http.createServer((request, response) => {
    const refused = refusalOf(request, HOSTS)
    if (refused) refuse(response, refused)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

test('whoever sends too much hears of it, and is not cut off in the middle', async () => {
  const { server, port } = await refusing()
  const body = 'x'.repeat(3 * MB)
  for (let round = 0; round < 20; round++) {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: [...HOSTS][0], 'content-length': body.length }
      const request = http.request({ port, path: '/api/comments', method: 'POST', headers }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode))
      })
      request.on('error', reject).end(body)
    })
    expect(status).toBe(413)
  }
  server.close()
})

test('a no is a sentence in plain text that nobody keeps', async () => {
  const { server, port } = await refusing()
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(answer.status).toBe(421)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(await answer.text()).toBe(
    `「127.0.0.1:${port}」というブログはここにはありません。\nNo blog answers for “127.0.0.1:${port}” here. Behind a proxy, hand the Host header on (docs/operating.md).\n`,
  )
  server.close()
})
