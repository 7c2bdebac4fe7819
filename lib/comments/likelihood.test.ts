import { describe, expect, test } from 'vitest'
import { spamLikelihood } from './likelihood'

const lessons = { spam: 50, real: 50 }
const times = (count: number, trait: { spam: number; real: number }) => Array.from({ length: count }, () => trait)

describe('the likelihood of spam', () => {
  test('is unknown before enough of both kinds was seen, and when nothing in it was', () => {
    expect(spamLikelihood(times(9, { spam: 7, real: 0 }), { spam: 7, real: 50 })).toBe(0.5)
    expect(spamLikelihood([], lessons)).toBe(0.5)
    expect(spamLikelihood(times(9, { spam: 0, real: 0 }), lessons)).toBe(0.5)
  })

  test('follows what was seen', () => {
    expect(spamLikelihood(times(12, { spam: 20, real: 0 }), lessons)).toBeGreaterThan(0.98)
    expect(spamLikelihood(times(12, { spam: 0, real: 20 }), lessons)).toBeLessThan(0.02)
  })

  test('stays in the middle when the evidence contradicts itself, and between 0 and 1 with very much of it', () => {
    const both = [...times(10, { spam: 20, real: 0 }), ...times(10, { spam: 0, real: 20 })]
    expect(spamLikelihood(both, lessons)).toBeCloseTo(0.5, 1)
    expect(spamLikelihood(times(2_000, { spam: 1e6, real: 0 }), { spam: 1e6, real: 1e6 })).toBeLessThanOrEqual(1)
  })
})
