import { expect, test } from 'vitest'
import { linksIn } from './links'

const linksOf = (...hrefs: string[]) =>
  linksIn(hrefs.map((href) => `<p>x <a rel="nofollow" href="${href}">y</a></p>`).join(''), 'https://blog.example')

test('addresses elsewhere are told once and without their fragment, those of the blog as paths', () => {
  expect(
    linksOf(
      'https://a.jp/x?b=1&amp;c=2#d',
      'https://a.jp/x?b=1&amp;c=2',
      '/2015/03/post#e',
      'https://blog.example/about',
    ),
  ).toEqual(['https://a.jp/x?b=1&c=2', '/2015/03/post', '/about'])
})

test('what is no page of anybody is left out', () => {
  const long = `https://a.jp/${'x'.repeat(2000)}`
  expect(
    linksOf(
      '#note-1',
      'mailto:a@b.jp',
      'javascript:alert(1)',
      'http://localhost/x',
      '/studio/review',
      'https://[',
      long,
    ),
  ).toEqual([])
})
