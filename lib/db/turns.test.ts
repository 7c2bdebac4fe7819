import { expect, test } from 'vitest'
import { Turns } from './turns'

test('so many act at a time, in the order in which they came, whether it goes well or not', async () => {
  const turns = new Turns(2)
  const began: number[] = []
  let acting = 0
  let most = 0
  const act = (number: number) =>
    turns.take(async () => {
      began.push(number)
      most = Math.max(most, ++acting)
      await new Promise((resolve) => setTimeout(resolve, 1))
      acting--
      if (number === 1) throw new Error('a refusal')
    })
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(act))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(4).fill('fulfilled')])
  expect([began, most]).toEqual([[0, 1, 2, 3, 4, 5], 2])
  expect(await turns.take(async () => 'free again')).toBe('free again')
})
