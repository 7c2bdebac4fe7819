import { expect, test } from 'vitest'
import { listingOf, pageOfListing, pathOfListing } from './listings'
import { decodePath, encodePath, queriesOf, variantsOf, wordsOf } from './paths'

test('a path is decoded once', () => {
  expect(decodePath('/2015/03/%E6%97%A5%E6%9C%AC.html')).toBe('/2015/03/日本.html')
  expect(decodePath('/100%2525')).toBe('/100%25')
})

test('broken escapes and hidden separators are refused', () => {
  for (const raw of ['/bad%E6%97', '/%', '/a%2Fb', '/a%2fb', '/a%5Cb', '/a%00b', '/a\\b'])
    expect(decodePath(raw)).toBeNull()
})

test('encoding and decoding a stored path give it back', () => {
  for (const path of ['/2015/03/日本 語.html', '/a?b', '/a#b', '/100%', '/ｆｕｌｌ/é'])
    expect(decodePath(encodePath(path))).toBe(path)
})

test('spellings of one address lead to each other', () => {
  expect(variantsOf('/2015/03/x.html/')).toContain('/2015/03/x.html')
  expect(variantsOf('/2015/03/x')).toContain('/2015/03/x.html')
  expect(variantsOf('/blog/cat12/index.html')).toContain('/blog/cat12/')
  expect(variantsOf('/blog/cat12')).toContain('/blog/cat12/index.html')
  expect(variantsOf('/x')).not.toContain('/x')
})

test('old systems name articles by query keys, others come along', () => {
  expect(queriesOf(new URLSearchParams('utm_source=x&p=123'))).toEqual(['p=123&utm_source=x', 'p=123', 'utm_source=x'])
})

test('lists are known by their paths, and have one path each', () => {
  for (const path of [
    '/',
    '/page/2',
    '/2015',
    '/2015/page/3',
    '/2015/03',
    '/2015/03/page/2',
    '/category/メール',
    '/category/mail/page/2',
    '/thread/7/2',
  ]) {
    const listing = listingOf(path)
    expect(listing && pathOfListing(listing), path).toBe(path)
  }
  for (const path of ['/2015/13', '/2015/3', '/15', '/2015/03/x', '/category', '/category/a/b'])
    expect(listingOf(path), path).toBeNull()
})

test('months and years are kept under the archive', () => {
  const page = (path: string) => {
    const listing = listingOf(path)
    return listing && pageOfListing(listing)
  }
  expect(page('/2015/03/page/2')).toBe('/archive/2015/03/page/2')
  expect(page('/category/mail')).toBe('/category/mail')
})

test('a lost path still has words to search for', () => {
  expect(wordsOf('/2015/03/outlook-password_error.html')).toBe('outlook password error')
  expect(wordsOf('/2015/03/post-7b9e.html')).toBe('')
})
