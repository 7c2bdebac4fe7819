import { createHash } from 'node:crypto'
import http, { type IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import zlib from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { HIT, KeptAnswer, MISS, type Parts, STALE } from './kept-answer'

const WORDS = [
  '追記',
  '記事',
  'は',
  'の',
  '回復',
  'ドライブ',
  '手順',
  'を',
  '確かめる',
  'article',
  'addendum',
  '<p>',
  '</p>\n',
]
const shuffled = (at: number) => createHash('sha256').update(String(at)).digest().readUInt16BE() % WORDS.length
const BODY = Buffer.from(Array.from({ length: 2_000 }, (_, at) => WORDS[shuffled(at)]).join(''))
const WRITTEN = 'Sat, 15 Jul 2017 03:00:00 GMT'
const HTML: Parts['headers'] = [
  ['content-type', 'text/html; charset=utf-8'],
  ['cache-control', 'public, max-age=0, must-revalidate'],
  ['last-modified', WRITTEN],
]
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' }

const anAnswer = (parts: Partial<Parts> = {}) => new KeptAnswer({ status: 200, headers: HTML, body: BODY, ...parts })

async function compressed(parts: Partial<Parts> = {}) {
  const answer = anAnswer(parts)
  await answer.compress()
  return answer
}

let servers: http.Server[] = []
afterEach(() => {
  for (const server of servers) server.close()
  servers = []
})

/** Asks for the answer over a real connection. */
async function ask(answer: KeptAnswer, headers: Record<string, string> = {}, { method = 'GET', cache = HIT } = {}) {
  const server = http.createServer((request, response) => answer.send(request, response, cache))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const got = await new Promise<IncomingMessage>((resolve, reject) => {
    http.request({ host: '127.0.0.1', port, method, headers, agent: false }, resolve).on('error', reject).end()
  })
  const body = await buffer(got)
  return { status: got.statusCode, headers: got.headers, body, words: decoded(got.headers, body) }
}

function decoded({ 'content-encoding': encoding }: IncomingHttpHeaders, body: Buffer): Buffer {
  if (body.byteLength === 0) return body
  if (encoding === 'br') return zlib.brotliDecompressSync(body)
  return encoding === 'gzip' ? zlib.gunzipSync(body) : body
}

const asking = (accepted?: string) =>
  Object.assign(new IncomingMessage(new Socket()), { headers: { 'accept-encoding': accepted } })

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip;q=1', 'br'],
  ['gzip', 'gzip'],
  ['GZip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['gzip;q=0.000, br;q=0', undefined],
  ['*;q=0', undefined],
  ['deflate, zstd', undefined],
  ['nonsense;;', undefined],
  ['', undefined],
])('whoever accepts “%s” gets %s', async (accepted, encoding) => {
  const { headers, words } = await ask(await compressed(), { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers.vary).toBe('Accept-Encoding')
  expect(words.equals(BODY)).toBe(true)
})

test('whoever says nothing of encodings gets none', async () => {
  expect((await ask(await compressed())).headers['content-encoding']).toBeUndefined()
})

test('the answer says what it was given, how long it is, and that it was kept', async () => {
  const { status, headers, body } = await ask(await compressed(), BROWSER)
  expect(status).toBe(200)
  expect(headers).toMatchObject({ ...Object.fromEntries(HTML), 'cache-status': 'Tsuiki; hit' })
  expect(headers['content-length']).toBe(String(body.byteLength))
})

test('each encoding has a strong tag of its own, and another one when it is compressed better', async () => {
  const answer = anAnswer()
  const tagIn = async (encoding: string) => (await ask(answer, { 'accept-encoding': encoding })).headers.etag
  const found = [await tagIn('identity')]
  for (const encoding of ['br', 'gzip']) await answer.prepareFor(asking(encoding))
  found.push(await tagIn('br'), await tagIn('gzip'))
  await answer.compress()
  found.push(await tagIn('br'), await tagIn('gzip'))
  expect(new Set(found).size).toBe(5)
  for (const tag of found) expect(tag).toMatch(/^"[\w-]+"$/)
})

test('equal bodies have equal tags in every process, others have others', () => {
  expect(anAnswer().hash).toBe(anAnswer({ headers: [] }).hash)
  expect(anAnswer().hash).not.toBe(anAnswer({ body: Buffer.from('other') }).hash)
})

test.each(['br', 'gzip'])('%s comes quickly at first and smaller later, and always says the same', async (encoding) => {
  const answer = anAnswer()
  const accepting = { 'accept-encoding': encoding }
  expect(answer.isReadyFor(asking(encoding))).toBe(false)
  expect((await ask(answer, accepting)).headers['content-encoding']).toBeUndefined()
  await answer.prepareFor(asking(encoding))
  expect(answer.isReadyFor(asking(encoding))).toBe(true)
  const quick = await ask(answer, accepting)
  await answer.compress()
  const thorough = await ask(answer, accepting)
  for (const { headers, words } of [quick, thorough]) {
    expect(headers['content-encoding']).toBe(encoding)
    expect(words.equals(BODY)).toBe(true)
  }
  expect(thorough.body.byteLength).toBeLessThan(quick.body.byteLength)
  await answer.prepareFor(asking(encoding))
  expect((await ask(answer, accepting)).body.equals(thorough.body)).toBe(true)
})

test('an answer is ready for whoever accepts an encoding that is there, or none', async () => {
  const answer = anAnswer()
  await answer.prepareFor(asking('gzip'))
  const ready = ['gzip', 'br, gzip', 'br', 'identity', undefined].map((accepted) => answer.isReadyFor(asking(accepted)))
  expect(ready).toEqual([true, true, false, true, true])
})

test('bodies that were compressed before are taken over and not made again', async () => {
  const [before, answer] = [await compressed(), anAnswer()]
  const bodies = { br: zlib.brotliCompressSync(BODY), gzip: zlib.gzipSync(BODY, { level: 1 }) }
  answer.adopt('br', bodies.br)
  answer.adopt('gzip', bodies.gzip)
  await answer.compress()
  expect(new Map(answer.bodies)).toEqual(new Map(Object.entries({ ...bodies, identity: BODY })))
  for (const encoding of ['br', 'gzip']) {
    const [old, now] = [
      await ask(before, { 'accept-encoding': encoding }),
      await ask(answer, { 'accept-encoding': encoding }),
    ]
    expect(now.headers.etag).toBe(old.headers.etag)
    expect(now.words.equals(BODY)).toBe(true)
  }
  const kept = answer.bodies.reduce((sum, [, body]) => sum + body.byteLength, 0)
  for (const one of [answer, anAnswer()]) expect(one.size).toBeGreaterThan(kept) // before it is compressed, too
})

const tagOf = (answer: KeptAnswer, suffix: string) => `"${answer.hash}${suffix}"`

test.each([
  ['the tag of what would be sent', (answer: KeptAnswer) => tagOf(answer, '-br')],
  ['the tag of another encoding', (answer: KeptAnswer) => tagOf(answer, '-gzip')],
  ['the tag of the first, quick encoding', (answer: KeptAnswer) => tagOf(answer, '-br-quick')],
  ['the tag without an encoding', (answer: KeptAnswer) => tagOf(answer, '')],
  ['a tag that a proxy made weak', (answer: KeptAnswer) => `W/${tagOf(answer, '-br')}`],
])('whoever has it is told so by the tag that they have, without a body: %s', async (_, tagsOf) => {
  const answer = await compressed()
  for (const tags of [tagsOf(answer), `"old", W/"older" , ${tagsOf(answer)}, "x"`]) {
    const { status, headers } = await ask(answer, { ...BROWSER, 'if-none-match': tags })
    expect([status, headers.etag]).toEqual([304, tagsOf(answer)])
  }
})

test.each([
  ['the tag of what would be sent', (answer: KeptAnswer) => tagOf(answer, '-br')],
  ['any', () => '*'],
])('a 304 has no body and only what may have changed: %s', async (_, tagsOf) => {
  const answer = await compressed()
  const { status, headers, body } = await ask(answer, { ...BROWSER, 'if-none-match': tagsOf(answer) })
  expect([status, body.byteLength]).toEqual([304, 0])
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    'last-modified': WRITTEN,
    etag: tagOf(answer, '-br'),
  })
  for (const name of ['content-encoding', 'content-type', 'content-length']) expect(headers).not.toHaveProperty(name)
})

test.each([
  [{ 'if-none-match': '"old", "older"' }, 200],
  [{ 'if-none-match': '', 'if-modified-since': WRITTEN }, 200],
  [{ 'if-none-match': '"old"', 'if-modified-since': WRITTEN }, 200],
  [{ 'if-modified-since': WRITTEN }, 304],
  [{ 'if-modified-since': 'Sat, 15 Jul 2017 03:00:01 GMT' }, 200],
  [{ 'if-modified-since': 'Sat, 15 Jul 2017 02:59:59 GMT' }, 200],
  [{ 'if-modified-since': 'yesterday' }, 200],
])('whoever asks with %o gets %i', async (headers, status) => {
  expect((await ask(anAnswer(), headers)).status).toBe(status)
})

test('what has no date is not compared with one', async () => {
  const undated = anAnswer({ headers: HTML.slice(0, 2) })
  expect((await ask(undated, { 'if-modified-since': WRITTEN })).status).toBe(200)
})

test('HEAD gets the headers of GET and no body', async () => {
  const answer = await compressed()
  const [get, head] = [await ask(answer, BROWSER), await ask(answer, BROWSER, { method: 'HEAD' })]
  for (const { headers } of [get, head]) delete headers.date
  expect(head).toMatchObject({ status: 200, headers: get.headers })
  expect(head.body.byteLength).toBe(0)
  const known = await ask(answer, { 'if-none-match': '*' }, { method: 'HEAD' })
  expect(known.status).toBe(304)
})

test.each([
  ['a small page', 'text/html; charset=utf-8', BODY.subarray(0, 500)],
  ['a picture', 'image/webp', BODY],
  ['a font', 'font/woff2', BODY],
  ['a thing unknown', 'application/octet-stream', BODY],
])('%s is not compressed and does not vary', async (_, contentType, body) => {
  const answer = await compressed({ headers: [['content-type', contentType]], body })
  expect(answer.isReadyFor(asking('br'))).toBe(true)
  await answer.prepareFor(asking('br'))
  const got = await ask(answer, BROWSER)
  expect(got.headers).not.toHaveProperty('content-encoding')
  expect(got.headers).not.toHaveProperty('vary')
  expect(got.body.equals(body)).toBe(true)
})

test.each([
  'text/css',
  'text/javascript; charset=utf-8',
  'application/json',
  'application/ld+json',
  'application/manifest+json',
  'application/atom+xml; charset=utf-8',
  'application/rss+xml',
  'application/xml',
  'image/svg+xml',
])('%s is compressed', (contentType) => {
  expect(anAnswer({ headers: [['content-type', contentType]] }).isCompressible).toBe(true)
})

test.each([404, 410, 500])('an answer of %i says so to whoever has it, too', async (status) => {
  const answer = await compressed({ status })
  const got = await ask(answer, { ...BROWSER, 'if-none-match': '*', 'if-modified-since': WRITTEN })
  expect(got.status).toBe(status)
  expect(got.words.equals(BODY)).toBe(true)
  expect(answer.isDocument).toBe(false)
})

test('an answer tells what the cache did, and nobody keeps one that may be stale', async () => {
  const answer = anAnswer()
  const miss = await ask(answer, {}, { cache: MISS })
  expect(miss.headers).toMatchObject({ 'cache-status': MISS, 'cache-control': 'public, max-age=0, must-revalidate' })
  for (const headers of [undefined, { 'if-none-match': '*' }]) {
    const stale = await ask(answer, headers, { cache: STALE })
    expect(stale.headers).toMatchObject({ 'cache-status': STALE, 'cache-control': 'no-cache' })
  }
  expect((await ask(answer)).headers['cache-status']).toBe(HIT)
})
