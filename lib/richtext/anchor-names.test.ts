import { expect, test } from 'vitest'
import { ANCHOR_NAME } from './anchor-names'

test.each(['main', 'found', 'comments', 'comments-heading', 'comment-1', 'b-abcdefgh', 'a b'])(
  '%s is no name',
  (name) => {
    expect(ANCHOR_NAME.test(name)).toBe(false)
  },
)

test.each(['mainly', 'comments2', '手順1', 'a'])('%s is a name', (name) => {
  expect(ANCHOR_NAME.test(name)).toBe(true)
})
