import { expect, test } from 'vitest'
import { homeOf, oldAddressOf } from './addresses'
import { forwardingsOf } from './other-addresses'

const date = { year: 2015, month: 3, day: 20, hour: 9, minute: 0, second: 0 }
const clues = { uniqueUrl: null, path: null, basename: null, date }
const at = (url: string) => homeOf(url)

test('UNIQUE URL tells the path, decoded and in NFC, without the space after it', () => {
  const uniqueUrl = 'https://name.example/blog/2015/03/%E3%81%8B%E3%82%99.html '.trim()
  expect(oldAddressOf({ ...clues, uniqueUrl }, null)).toEqual({ path: '/blog/2015/03/が.html', query: '' })
})

test('a basename is dated under the root of the old blog, as it is written', () => {
  const home = at('http://name.example/blog/')
  expect(oldAddressOf({ ...clues, basename: 'post-7b9e' }, home)?.path).toBe('/blog/2015/03/post-7b9e.html')
  expect(oldAddressOf({ ...clues, basename: 'post_5c3d' }, home)?.path).toBe('/blog/2015/03/post_5c3d.html')
})

test('each service has its own shape', () => {
  expect(oldAddressOf({ ...clues, basename: '2017/03/18/182252' }, null)?.path).toBe('/entry/2017/03/18/182252')
  expect(oldAddressOf({ ...clues, basename: 'about' }, at('https://x.hatenablog.com'))?.path).toBe('/entry/about')
  expect(oldAddressOf({ ...clues, basename: '123' }, at('http://x.blog12.fc2.com/'))?.path).toBe('/blog-entry-123.html')
  expect(oldAddressOf({ ...clues, basename: '51234567' }, at('http://blog.livedoor.jp/x/'))?.path).toBe(
    '/x/archives/51234567.html',
  )
})

test('PATH wins over BASENAME; a query is kept with its path', () => {
  const home = at('http://blog.livedoor.jp/x/')
  expect(oldAddressOf({ ...clues, path: 'archives/own.html', basename: '1' }, home)?.path).toBe('/x/archives/own.html')
  expect(oldAddressOf({ ...clues, uniqueUrl: 'https://name.example/?p=12' }, null)).toEqual({
    path: '/',
    query: 'p=12',
  })
})

test('what is escaped in PATH or BASENAME is decoded once, as in a URL', () => {
  const home = at('http://name.example/blog/')
  const path = (written: string) => oldAddressOf({ ...clues, path: written }, home)?.path
  expect(path('2015/%E3%81%8B%E3%82%99.html')).toBe('/blog/2015/が.html')
  expect(path('a/../b?c#d 100%.html')).toBe('/blog/b?c#d 100%.html')
  expect(path('https://name.example/other/%E3%81%82.html')).toBe('/other/あ.html')
  expect(oldAddressOf({ ...clues, basename: '%E3%81%82' }, home)?.path).toBe('/blog/2015/03/あ.html')
})

test('a basename alone, without a home, is no address', () => {
  expect(oldAddressOf({ ...clues, basename: 'post' }, null)).toBeNull()
})

test('months, categories and feeds of the old system lead to ours, and none to itself', () => {
  const home = at('https://name.example/blog')
  if (!home) throw new Error('no home')
  const forwardings = forwardingsOf(home, ['2015/03'], ['MS Office', 'メール'])
  const to = (path: string) => forwardings.find((forwarding) => forwarding.path === path)?.to
  expect(to('/blog')).toEqual({ location: '/' })
  expect(to('/blog/2015/03')).toEqual({ location: '/2015/03' })
  expect(to('/blog/index.rdf')).toEqual({ location: '/index.rdf' })
  expect(to('/blog/ms_office')).toEqual({ category: 'MS Office', rest: '' })
  expect(to('/blog/ms-office/index.rdf')).toEqual({ category: 'MS Office', rest: '/index.rdf' })
  const atRoot = forwardingsOf({ ...home, root: '' }, ['2015/03'], [])
  expect(atRoot.map(({ path }) => path)).not.toContain('/2015/03')
  expect(atRoot.map(({ path }) => path)).not.toContain('/index.rdf')
})

test('a category has no path that a year or another category could have had', () => {
  const home = at('https://name.example/')
  if (!home) throw new Error('no home')
  const paths = forwardingsOf(home, ['2015/03'], ['2015', 'C#', 'C++', 'Word']).map(({ path }) => path)
  expect(paths).toContain('/word')
  for (const path of ['/2015', '/2015/index.rdf', '/c', '/c/index.rdf']) expect(paths).not.toContain(path)
})
