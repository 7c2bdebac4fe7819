import { expect, test } from 'vitest'
import { everyPart, SIDE_PARTS, sidebarIn } from './sidebar'

const form = (places: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(places).flatMap(([part, place]) => [
      [`sidebar.${part}`, 'on'],
      [`sidebar.${part}.place`, place],
    ]),
  )

test('what is ticked stands in the order of its places, two at one place as they stood', () => {
  expect(sidebarIn(form({ feeds: '1', articles: '3', comments: '2', addenda: '2' }))).toEqual([
    ...['feeds', 'addenda', 'comments', 'articles'],
  ])
  expect(sidebarIn({})).toEqual([])
})

test('places beyond, without sense or missing are no fault', () => {
  expect(sidebarIn({ ...form({ feeds: 'x', pages: '99', search: '-1' }), 'sidebar.other': 'on' })).toEqual([
    ...['search', 'feeds', 'pages'],
  ])
  expect(sidebarIn({ 'sidebar.archive': 'on' })).toEqual(['archive'])
})

test('the form shows every part once, the shown ones first', () => {
  expect(everyPart(['feeds', 'search']).slice(0, 3)).toEqual(['feeds', 'search', 'articles'])
  expect(everyPart(['feeds', 'search']).toSorted()).toEqual([...SIDE_PARTS].sort())
})
