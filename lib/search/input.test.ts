import { expect, test } from 'vitest'
import { searchInput } from './input'

test.each([
  [{}, { q: '', limit: 20, page: 1 }],
  [
    { q: ' 令和 ', limit: '5', page: '2' },
    { q: '令和', limit: 5, page: 2 },
  ],
  [
    { q: '令和', limit: '1000' },
    { q: '令和', limit: 100, page: 1 },
  ],
])('%j is read as %j', (given, read) => {
  expect(searchInput.parse(given)).toEqual(read)
})

test.each([
  [{ limit: 'ten' }, 'limit is not a number.'],
  [{ limit: '0' }, 'limit must be 1 or more.'],
  [{ page: '1.5' }, 'page is not a whole number.'],
  [{ page: '-1' }, 'page must be 1 or more.'],
  [{ q: 'あ'.repeat(201) }, 'q has more than 200 characters.'],
])('%j is refused with a sentence', (given, sentence) => {
  expect(searchInput.safeParse(given).error?.issues.map(({ message }) => message)).toEqual([sentence])
})
