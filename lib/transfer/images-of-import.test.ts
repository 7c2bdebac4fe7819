import { expect, test } from 'vitest'
import { imagesIn } from './images-of-import'

test('addresses are those of src and href, not of attributes that end alike, and not across tags', () => {
  const html = '<img data-src="/a.png" src="/b.png"><img alt="x" <a data-href="/c.png" href="/d.png">'
  expect(imagesIn(html)).toEqual({ shown: ['/b.png'], linked: ['/d.png'] })
})
