import { expect, test } from 'vitest'
import { isMeant, slashIn } from './slash-match'

test.each([
  ['/', { query: '', length: 1 }],
  ['／', { query: '', length: 1 }],
  ['/ひょ', { query: 'ひょ', length: 3 }],
  ['文の後の /code', { query: 'code', length: 5 }],
  ['文の後の　／表', { query: '表', length: 2 }],
  ['1/2', null],
  ['https://', null],
  ['/a b', null],
  ['/usr/local', null],
  ['', null],
])('after %j', (before, asked) => {
  expect(slashIn(before)).toEqual(asked)
})

test('names and words are found however they are typed', () => {
  expect(isMeant('', '表', 'table')).toBe(true)
  expect(isMeant('ひょう', '表', 'table ひょう')).toBe(true)
  expect(isMeant('リスト', '箇条書き', 'bullet りすと')).toBe(true)
  expect(isMeant('ＴＡＢ', '表', 'table')).toBe(true)
  expect(isMeant('quote', '表', 'table')).toBe(false)
})
