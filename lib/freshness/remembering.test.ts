import { expect, test } from 'vitest'
import { remembering } from './remembering'
import { TagState } from './tag-state'

function questionOf(state: TagState) {
  let stored = 1
  let asked = 0
  const ask = async () => {
    asked++
    return stored
  }
  return {
    question: remembering(['settings'], ask, () => state),
    change: (value: number) => {
      stored = value
    },
    asked: () => asked,
  }
}

test('an answer is remembered until what it tells of moves', async () => {
  const state = new TagState()
  state.catchUp([['settings', 1n]])
  const { question, change, asked } = questionOf(state)
  expect([await question(), await question(), asked()]).toEqual([1, 1, 1])
  state.learn([['articles', 5n]])
  expect([await question(), asked()]).toEqual([1, 1])
  change(2)
  state.learn([['settings', 2n]])
  expect([await question(), await question(), asked()]).toEqual([2, 2, 2])
})

test('what moved while the answer came is asked for again', async () => {
  const state = new TagState()
  state.catchUp([['settings', 1n]])
  const { question, change } = questionOf(state)
  const first = question()
  change(2)
  state.learn([['settings', 2n]])
  expect(await first).toBe(1)
  expect(await question()).toBe(2)
})

test('whoever hears of no changes asks each time', async () => {
  const state = new TagState()
  const { question, asked } = questionOf(state)
  await question()
  await question()
  state.catchUp([])
  await question()
  state.lose()
  await question()
  expect(asked()).toBe(4)
})
