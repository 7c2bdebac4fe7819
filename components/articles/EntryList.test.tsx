import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ArticleSummary } from '@/lib/articles/listings'
import { defaultsIn } from '@/lib/settings/defaults'
import { EntryList } from './EntryList'

const anItem = (id: number, year: number, pinned = false): ArticleSummary => ({
  ...{ id, path: `/${id}`, title: `記事${id}`, excerpt: '', categories: [], pinned },
  ...{ publishedAt: new Date(`${year}-05-05T00:00:00Z`), substantiveAt: new Date(`${year}-05-05T00:00:00Z`) },
})

const list = (items: ArticleSummary[]) => {
  const site = { ...defaultsIn('ja'), url: 'https://blog.example' }
  return renderToStaticMarkup(<EntryList items={items} comments={{}} addenda={{}} site={site} />)
}

test('pinned articles stand before the years, each with a word for the mark, and draw no other with them', () => {
  const html = list([anItem(1, 2015, true), anItem(2, 2024), anItem(3, 2015)])
  expect([...html.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual(['先頭に固定', '2024年', '2015年'])
  expect([...html.matchAll(/href="(\/\d)"/g)].map(([, href]) => href)).toEqual(['/1', '/2', '/3'])
  expect(html.match(/<span class="unseen">先頭に固定<\/span>/g)).toHaveLength(1)
})

test('a list without any is parted by years alone', () => {
  expect(list([anItem(1, 2015)])).not.toContain('固定')
})
