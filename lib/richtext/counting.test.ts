import { expect, test } from 'vitest'
import { countsOf } from './counting'

test.each([
  ['', { characters: 0, words: 0, minutes: 1 }],
  ['これは 日本語の\n文です。', { characters: 11, words: 0, minutes: 1 }],
  ["It isn't long.", { characters: 12, words: 3, minutes: 1 }],
  ['Windows 7 の手順😀', { characters: 12, words: 2, minutes: 1 }],
  ['あ'.repeat(2_500), { characters: 2_500, words: 0, minutes: 5 }],
  ['word '.repeat(460), { characters: 1_840, words: 460, minutes: 2 }],
])('%#', (text, counts) => {
  expect(countsOf(text)).toEqual(counts)
})
