import { expect, test } from 'vitest'
import { withoutSecrets } from './log'

test.each([
  ['/reset/abc', '/reset/…'],
  ['/invite/abc?again=1', '/invite/…?…'],
  ['/preview/abc/def', '/preview/…'],
  ['/comment/12/waiting/abc', '/comment/12/waiting/…'],
  ['/comment/decision/abc', '/comment/decision/…'],
  ['/following/abc', '/following/…'],
  ['/api/following/abc/end', '/api/following/…'],
  ['/sign-in/link/abc?again=1', '/sign-in/link/…?…'],
  ['/comment/12', '/comment/12'],
  ['/search?q=mine', '/search?…'],
  ['/2015/03/reset/abc', '/2015/03/reset/abc'],
])('the log tells %s as %s', (url, told) => {
  expect(withoutSecrets(url)).toBe(told)
})
