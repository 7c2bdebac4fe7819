import { expect, test } from 'vitest'
import { canonicalEmail } from './email'

test.each([
  [' Hanako@Example.COM ', 'hanako@example.com'],
  ['ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'hanako@example.com'],
  ['a.b+c@sub.example.jp', 'a.b+c@sub.example.jp'],
  ['hanako@localhost', null],
  ['"a b"@example.com', null],
  ['a@example.com, b@example.com', null],
  ['Hanako <a@example.com>', null],
  ['a@b@example.com', null],
  ['a@exa mple.com', null],
  ['', null],
])('%j is stored as %j', (typed, stored) => {
  expect(canonicalEmail(typed)).toBe(stored)
})
