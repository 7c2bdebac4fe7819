import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { ReadCounter } from './reads'

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36'

const asked = (headers: Record<string, string>, method = 'GET') =>
  ({ method, headers: { 'user-agent': CHROME, ...headers } }) as Partial<IncomingMessage> as IncomingMessage

test.each([
  ['a reader', asked({}), { reads: 1, robots: 0 }],
  ['a search engine', asked({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }), { reads: 0, robots: 1 }],
  ['a program that says nothing of itself', asked({ 'user-agent': '' }), { reads: 0, robots: 1 }],
  ['a page that was fetched beforehand', asked({ 'sec-purpose': 'prefetch' }), undefined],
  ['and was shown then', asked({ 'x-tsuiki-shown': '1' }, 'HEAD'), { reads: 1, robots: 0 }],
  ['a question for the headers alone', asked({}, 'HEAD'), undefined],
])('%s counts as what it is', (_, request, expected) => {
  const counter = new ReadCounter()
  counter.count('/a', request)
  expect(counter.take().get('/a')).toEqual(expected)
  expect(counter.take().size).toBe(0)
})

test('a sweep of long addresses fills no memory, and what is counted already goes on', () => {
  const counter = new ReadCounter()
  for (let at = 0; at < 2_000; at++) counter.count(`/${at}/${'x'.repeat(3_990)}`, asked({}))
  counter.count(`/0/${'x'.repeat(3_990)}`, asked({}))
  const counts = counter.take()
  expect(counts.size).toBeLessThan(600)
  expect(counts.get(`/0/${'x'.repeat(3_990)}`)?.reads).toBe(2)
  counter.count('/new', asked({}))
  expect(counter.take().size).toBe(1)
})
