import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { defaultsIn } from '@/lib/settings/defaults'
import type { Site } from '@/lib/settings/queries'
import { ListSide, type ListSideProps } from './ListSide'

const article = { id: 1, path: '/2015/03/a', title: '手順', publishedAt: new Date('2015-03-20T03:00:00Z') }

const side = (said: Partial<Site>, given: Partial<ListSideProps> = {}) => {
  const site = { ...defaultsIn('ja'), url: 'https://blog.example', ...said }
  const nothing = { articles: [], addenda: [], comments: [], categories: [], archive: [], pages: [] }
  return renderToStaticMarkup(<ListSide site={site} {...nothing} {...given} />)
}

const headings = (html: string) => [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, words]) => words)

test('parts stand in the owner’s order, and those with nothing in them not at all', () => {
  const sidebar = ['feeds', 'search', 'comments', 'articles'] as const
  expect(headings(side({ sidebar: [...sidebar] }, { articles: [article] }))).toEqual(['フィード', '検索', '最近の記事'])
})

test('nothing beside a list is nothing at all', () => {
  expect(side({ sidebar: [] }, { articles: [article] })).toBe('')
  expect(side({ sidebar: ['articles'] })).toBe('')
})

test('days are written as the blog writes them, and for machines as ever', () => {
  const html = side({ dateStyle: 'slashes', showWeekday: true }, { articles: [article] })
  expect(html).toContain('<time dateTime="2015-03-20">2015/03/20(金)</time>')
})
