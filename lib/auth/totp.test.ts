import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, plainCode, stepOfCode, totpUri } from './totp'

/** The key and a time of RFC 6238, appendix B: its eight digits 94287082 end in these six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('codes are those of RFC 6238', () => {
  expect(stepOfCode(SECRET, '287082', 59_000)).toBe(1)
  expect(stepOfCode(SECRET, '287083', 59_000)).toBeNull()
})

test('a code is right half a minute early or late, and no more', () => {
  expect(stepOfCode(SECRET, '287082', 89_000)).toBe(1)
  expect(stepOfCode(SECRET, '287082', 1_000)).toBe(1)
  expect(stepOfCode(SECRET, '287082', 91_000)).toBeNull()
})

test('each secret is new, and its address says whose it is', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(secret)
  const uri = totpUri(secret, '窓辺', 'hanako@example.com')
  expect(uri).toContain(`secret=${secret}`)
  expect(new URL(uri).pathname).toContain(encodeURIComponent('窓辺'))
  expect(stepOfCode(secret, new TOTP({ secret }).generate())).not.toBeNull()
})

test.each([
  ['１２３ ４５６', '123456'],
  ['123　456', '123456'],
  ['ABCD-efgh‐ijkl', 'abcdefghijkl'],
])('%j is read as %j', (typed, code) => {
  expect(plainCode(typed)).toBe(code)
})
