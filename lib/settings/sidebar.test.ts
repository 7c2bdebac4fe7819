import { expect, test } from 'vitest'
import { everyPart, placeField, SIDE_PARTS, type SidePart, shownField, sidebarIn } from './sidebar'

/** A form as the page shows it, with some places typed anew. */
const form = (shown: SidePart[], places: Partial<Record<SidePart, string>> = {}) =>
  Object.fromEntries(
    everyPart(shown).flatMap((part, at) => [
      ...(shown.includes(part) ? [[shownField(part), 'on']] : []),
      [placeField(part), places[part] ?? String(at + 1)],
    ]),
  )

const SHOWN: SidePart[] = ['articles', 'addenda', 'comments', 'feeds']

test('what nobody moved stays as it was', () => {
  expect(sidebarIn(form(SHOWN))).toEqual(SHOWN)
  expect(sidebarIn(form([]))).toEqual([])
})

test.each([
  ['up', { feeds: '1' }, ['feeds', 'articles', 'addenda', 'comments']],
  ['down', { articles: '3' }, ['addenda', 'comments', 'articles', 'feeds']],
  ['past the end', { addenda: '99' }, ['articles', 'comments', 'feeds', 'addenda']],
  ['to a place that is none', { addenda: 'x' }, ['articles', 'comments', 'feeds', 'addenda']],
  ['all of them', { articles: '4', addenda: '3', comments: '2', feeds: '1' }, [...SHOWN].reverse()],
] as const)('one moved %s stands there', (_, places, expected) => {
  expect(sidebarIn(form(SHOWN, places))).toEqual(expected)
})

test('what a program sends is no fault', () => {
  expect(sidebarIn({ 'sidebar.archive': 'on', 'sidebar.other': 'on' })).toEqual(['archive'])
})

test('the form shows every part once, the shown ones first', () => {
  expect(everyPart(['feeds', 'search']).slice(0, 3)).toEqual(['feeds', 'search', 'articles'])
  expect(everyPart(['feeds', 'search']).toSorted()).toEqual([...SIDE_PARTS].sort())
})
