import { expect, test } from 'vitest'
import { written } from '@/bench/comment-corpus'
import { EXAMPLES } from './examples'

test('examples are whole, of both kinds, and none is what the filter is measured with', () => {
  expect(EXAMPLES.filter(({ isSpam }) => isSpam).length).toBeGreaterThan(90)
  expect(EXAMPLES.filter(({ isSpam }) => !isSpam).length).toBeGreaterThan(90)
  expect(EXAMPLES.filter(({ text }) => text === '')).toEqual([])
  const texts = new Set(EXAMPLES.map(({ text }) => text))
  const measured = [...written('ja'), ...written('en')]
  expect(measured.length).toBeGreaterThan(90)
  expect(measured.filter(({ text }) => texts.has(text))).toEqual([])
})
