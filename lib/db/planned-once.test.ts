import { expect, test } from 'vitest'
import { nameOfPlan } from './planned-once'

test('a statement that asks for it has one name, and another has another', () => {
  const one = nameOfPlan({ sql: '-- planned once\n  select 1' })
  expect(one).toMatch(/^tsuiki_[0-9a-f]{24}$/) // PostgreSQL cuts names at 63 bytes
  expect(nameOfPlan({ sql: '-- planned once\n  select 1' })).toBe(one)
  expect(nameOfPlan({ sql: '-- planned once\n  select 2' })).not.toBe(one)
})

test('all others have none', () => {
  expect(nameOfPlan({ sql: 'select 1' })).toBe('')
  expect(nameOfPlan({ sql: "select '-- planned once\n'" })).toBe('')
})
