import { expect, test } from 'vitest'
import { siteUrl } from '@/lib/env'
import { comingFrom } from './coming-from'

const from = (referer: string) => comingFrom(new Headers({ referer, host: 'blog.example' }))

test('a page of this blog is told without its query', () => {
  expect(from(`${siteUrl()}/2015/03/foo?x=1#y`)).toBe('/2015/03/foo')
  expect(from('https://blog.example/2015')).toBe('/2015')
})

test.each(['', 'nothing', 'https://elsewhere.example/2015', `${siteUrl()}/sign-in?to=/`, `${siteUrl()}/invite/abc`])(
  '%s is nowhere to go back to',
  (referer) => {
    expect(from(referer)).toBeUndefined()
  },
)
