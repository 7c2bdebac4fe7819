import { expect, test } from 'vitest'
import { PendingReads, type ReadsByPath } from './pending-reads'

const once = (path: string): ReadsByPath => new Map([[path, { reads: 1, robots: 0 }]])

test('what could not be written is written the next time, with what came meanwhile', async () => {
  const pending = new PendingReads()
  const written: ReadsByPath[] = []
  let isAway = true
  pending.writeWith(async (counts) => {
    if (isAway) throw new Error('no database')
    written.push(counts)
  })
  pending.add(once('/a'))
  await pending.flush()
  pending.add(once('/a'))
  isAway = false
  await pending.flush()
  expect(written).toEqual([new Map([['/a', { reads: 2, robots: 0 }]])])
  await pending.flush()
  expect(written).toHaveLength(1)
})

test('while nothing can be written, a sweep does not fill the memory', async () => {
  const pending = new PendingReads()
  let most = 0
  pending.writeWith(async (counts) => {
    most = counts.size
    throw new Error('no database')
  })
  pending.add(once('/read'))
  for (let at = 0; at < 60_000; at++) pending.add(once(`/${at}`))
  pending.add(once('/read'))
  await pending.flush()
  expect(most).toBe(50_000)
  let reads: number | undefined
  pending.writeWith(async (counts) => {
    reads = counts.get('/read')?.reads
  })
  await pending.flush()
  expect(reads).toBe(2)
})
