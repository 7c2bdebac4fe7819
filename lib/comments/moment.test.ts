import { expect, test } from 'vitest'
import { isTooQuick, momentNow } from './moment'

test('a form that comes sooner than a person types is told by its moment, under its own article alone', () => {
  const moment = momentNow(7, 1_000_000)
  expect(isTooQuick(7, moment, 1_001_000)).toBe(true)
  expect(isTooQuick(7, moment, 1_004_000)).toBe(false)
  expect(isTooQuick(8, moment, 1_001_000)).toBe(false)
})

test('without one, or with a false one, nothing is told', () => {
  for (const moment of ['', 'x', momentNow(7, 0)]) expect(isTooQuick(7, moment)).toBe(false)
})
