import { expect, test } from 'vitest'
import { sealed, unsealed } from './sealing'

test('what was sealed is read again, for its purpose and in its time', () => {
  const bytes = sealed('second step', '花子', 60)
  expect(bytes).not.toContain('花子')
  expect(unsealed('second step', bytes)).toBe('花子')
  expect(unsealed('told', bytes)).toBeNull()
  expect(unsealed('second step', bytes, Date.now() + 61_000)).toBeNull()
})

test.each([undefined, '', 'x', 'a'.repeat(200)])('%j was not sealed here', (bytes) => {
  expect(unsealed('second step', bytes)).toBeNull()
})

test('a changed byte is noticed', () => {
  const bytes = Buffer.from(sealed('second step', 'text', 60), 'base64url')
  bytes[40] = (bytes[40] ?? 0) ^ 1
  expect(unsealed('second step', bytes.toString('base64url'))).toBeNull()
})
