import { expect, test } from 'vitest'
import { type Lesson, learnt, likelihood } from './likelihood'

const breathe = async () => {}
const traits = (...numbers: number[]) => new Map(numbers.map((number) => [number, 0.5]))
const lessons = (count: number, isSpam: boolean, ...numbers: number[]): Lesson[] =>
  Array.from({ length: count }, () => ({ traits: traits(...numbers), isSpam, counts: 1 }))

test('without lessons nothing is known', async () => {
  expect(likelihood(await learnt([], breathe), traits(1, 2))).toBe(0.5)
})

test('follows what was decided, the same each time', async () => {
  const all = [...lessons(20, true, 1, 2), ...lessons(20, false, 3, 4)]
  const weights = await learnt(all, breathe)
  expect(likelihood(weights, traits(1, 2))).toBeGreaterThan(0.9)
  expect(likelihood(weights, traits(3, 4))).toBeLessThan(0.1)
  expect(likelihood(weights, traits(1, 3))).toBeCloseTo(0.5, 0)
  expect(Buffer.from((await learnt(all, breathe)).buffer).equals(Buffer.from(weights.buffer))).toBe(true)
})

test('what is in spam and real comments alike says nothing, and many words that come together say it once', async () => {
  const all = [...lessons(30, true, 9, 1), ...lessons(30, false, 9, 2, 3, 4, 5, 6)]
  const weights = await learnt(all, breathe)
  expect(Math.abs(weights[9] ?? 1)).toBeLessThan(Math.abs(weights[1] ?? 0))
  expect(likelihood(weights, traits(9, 1))).toBeGreaterThan(0.7)
  expect(Math.abs(weights[2] ?? 1)).toBeLessThan(Math.abs(weights[1] ?? 0))
})

test('an example counts less than a decision against it', async () => {
  const examples = lessons(5, true, 7).map((lesson) => ({ ...lesson, counts: 0.5 }))
  expect(likelihood(await learnt([...examples, ...lessons(5, false, 7)], breathe), traits(7))).toBeLessThan(0.5)
})
