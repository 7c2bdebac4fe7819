import { expect, test } from 'vitest'
import { rootsOf, standing, type ThreadRow } from './standing'

const row = (id: number, parentId: number | null, state: 'visible' | 'removed' | 'held' = 'visible'): ThreadRow => ({
  id,
  parentId,
  visible: state === 'visible',
  removed: state === 'removed',
})

test('a removed comment stands only while a visible one hangs somewhere below it', () => {
  const rows = [row(1, null, 'removed'), row(2, 1, 'held'), row(3, 2), row(4, null, 'removed'), row(5, 4, 'held')]
  expect(standing(rows).map((comment) => comment.id)).toEqual([1, 3])
})

test('a reply to what is not shown hangs under the nearest ancestor that is', () => {
  const rows = [row(1, null), row(2, 1, 'held'), row(3, 2), row(4, 99)]
  expect(standing(rows).map(({ id, ancestor }) => [id, ancestor])).toEqual([
    [1, null],
    [3, 1],
    [4, null],
  ])
})

test('every comment of a deep thread has the top-level one as its root', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 1, index === 0 ? null : index))
  expect(new Set(rootsOf(standing(rows)).values())).toEqual(new Set([1]))
})

test('a circle of parents, which a broken import could leave, loses nobody and ends', () => {
  const rows = [row(1, 2), row(2, 1)]
  expect(rootsOf(standing(rows)).size).toBe(2)
})
