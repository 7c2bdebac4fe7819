import { expect, test } from 'vitest'
import { answerFeed, hasIt } from './feed-answer'
import { decodedParam, idParam } from './params'

const modified = new Date('2017-07-15T03:00:00.500Z')
const load = async () => ({
  body: '<feed/>',
  contentType: 'application/atom+xml',
  modified,
  tags: ['articles', 'settings'],
})
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  answerFeed(new Request('https://blog.example/feed.xml', { method, headers }), load)

test('a document comes with what the next question needs', async () => {
  const response = await ask()
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<feed/>')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/atom+xml; charset=utf-8',
    'last-modified': 'Sat, 15 Jul 2017 03:00:00 GMT',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
    'x-tsuiki-tags': 'articles,settings',
  })
})

test('whoever has it is told so, without a body', async () => {
  const etag = (await ask()).headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, etag.replace(/"$/, '-gzip"'), '*']) {
    const response = await ask({ 'if-none-match': known })
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect((await ask({ 'if-modified-since': 'Sat, 15 Jul 2017 03:00:00 GMT' })).status).toBe(304)
})

test('an entity tag outweighs a date, and only the very same date counts', () => {
  const date = 'Sat, 15 Jul 2017 03:00:00 GMT'
  expect(hasIt({ known: '"old"', since: date }, '"new"', modified)).toBe(false)
  expect(hasIt({ known: null, since: 'Sun, 16 Jul 2017 03:00:00 GMT' }, '"new"', modified)).toBe(false)
  expect(hasIt({ known: null, since: 'nonsense' }, '"new"', modified)).toBe(false)
  expect(hasIt({ known: null, since: date }, '"new"', null)).toBe(false)
})

test('HEAD has the same headers and no body', async () => {
  const response = await ask({}, 'HEAD')
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
})

test('what is not there is a 404 in plain text', async () => {
  const response = await answerFeed(new Request('https://blog.example/category/none/feed.xml'), async () => null)
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
})

test('segments of an address are read strictly', () => {
  expect(decodedParam('%E3%82%AB%E3%82%99')).toBe('ガ')
  expect(decodedParam('%E3%82')).toBeNull()
  expect([idParam('12'), idParam('012'), idParam('0'), idParam('1e3'), idParam('99999999999')]).toEqual([
    12,
    null,
    null,
    null,
    null,
  ])
})
