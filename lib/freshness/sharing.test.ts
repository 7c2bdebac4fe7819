import { expect, test } from 'vitest'
import { sharing } from './sharing'

/** A question whose answers are given by hand, numbered in the order in which they were asked for. */
function byHand() {
  const answers: (() => void)[] = []
  const ask = () => new Promise<number>((resolve) => answers.push(() => resolve(answers.length)))
  const answered = async () => {
    await expect.poll(() => answers.length).toBeGreaterThan(0)
    answers.at(-1)?.()
  }
  return { asked: sharing(ask), answered, count: () => answers.length }
}

test('those who ask at once share an answer, those who come meanwhile the next', async () => {
  const { asked, answered, count } = byHand()
  const first = [asked(), asked()]
  await expect.poll(count).toBe(1)
  const second = [asked(), asked(), asked()]
  expect(count()).toBe(1)
  await answered()
  expect(await Promise.all(first)).toEqual([1, 1])
  await expect.poll(count).toBe(2)
  await answered()
  expect(await Promise.all(second)).toEqual([2, 2, 2])
})

test('a question that failed is asked anew', async () => {
  let failing = true
  const asked = sharing(async () => {
    if (failing) throw new Error('away')
    return 'there'
  })
  const first = asked()
  const second = asked()
  await expect(first).rejects.toThrow('away')
  await expect(second).rejects.toThrow('away')
  failing = false
  expect(await asked()).toBe('there')
})
