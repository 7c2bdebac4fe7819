import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { mayHaveTwin, questionOf } from './question'

const request = (url: string, headers = {}) =>
  Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url, headers })

const asked = (url: string, headers = {}) => questionOf(request(url, headers))

test('an address is its own key', () => {
  expect(asked('/2017/07/drive.html')).toEqual({
    key: '/2017/07/drive.html',
    url: '/2017/07/drive.html',
    isCertain: true,
  })
})

test.each([
  ['/?', '/'],
  ['/archive?utm_source=news&utm_campaign=%E7%A7%8B', '/archive'],
  ['/archive?fbclid=a&gclid=b&mc_eid=c&_ga=d&srsltid=e', '/archive'],
  ['/archive?utm_source', '/archive'],
])('%s asks for %s: what others added to the address means nothing', (url, key) => {
  expect(asked(url)).toEqual({ key, url, isCertain: true })
})

test.each([
  '/?p=12',
  '/search?q=drive',
  '/archive?utm_source=news&p=12',
  '/archive?utm_=1',
  '/archive?xutm_source=1',
  '/archive?UTM_SOURCE=1',
  '/archive?=1',
  '/archive?_rsc=1a2b',
])('%s may mean something: it is not certain', (url) => {
  expect(asked(url)).toEqual({ key: url.slice(0, url.indexOf('?')), url, isCertain: false })
})

test.each([
  ['/category/%e8%aa%9e', '/category/%E8%AA%9E'],
  ['/category/%E8%aA%9e?utm_source=%e8', '/category/%E8%AA%9E'],
  ['/100%', '/100%'],
  ['/%zz%e', '/%zz%e'],
  ['/Category/%2f', '/Category/%2F'],
])('the escapes of %s are written in capitals, its letters stay', (url, key) => {
  expect(asked(url)?.key).toBe(key)
})

test.each([
  '/api',
  '/api/search?q=drive',
  '/studio',
  '/studio/articles',
  '/media/1.webp',
  '/og/7.png',
  '/comment/12',
  '/following/link?again=1',
  '/_next/static/chunks/a.css',
  '/_next/image?url=a',
])('%s is no page', (url) => {
  expect(asked(url)).toBeNull()
})

test.each(['/comments', '/apis', '/media-types', '/studios/ghibli', '/ogp', '/blog/api'])('%s is a page', (url) => {
  expect(asked(url)?.key).toBe(url)
})

test.each(['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action'])(
  'a header of the framework buys nobody anonymous a page of its own: %s',
  (name) => {
    expect(asked('/archive', { [name]: '1' })).toEqual(asked('/archive'))
  },
)

test('other headers do not matter', () => {
  expect(asked('/archive', { 'accept-language': 'xx', 'x-forwarded-host': 'evil.example' })?.key).toBe('/archive')
})

test.each(['/studio?tab=drafts', '/api?x=1', '/media?utm_source=news'])('%s is no page, either', (url) => {
  expect(asked(url)).toBeNull()
})

test.each(['/2017/07/drive.html', '/about?a=1', '/2015/03/%E8%AA%9E', '/nothing'])(
  'somebody known may see another page at %s than everybody',
  (url) => expect(mayHaveTwin(request(url))).toBe(true),
)

test.each([
  '/',
  '/?utm_source=news',
  '/page/2',
  '/2015',
  '/2015/03',
  '/category/%E8%AA%9E',
  '/archive',
  '/thread/7/2',
  '/100%',
])('%s is the same for everybody: no cookie buys another', (url) => expect(mayHaveTwin(request(url))).toBe(false))
