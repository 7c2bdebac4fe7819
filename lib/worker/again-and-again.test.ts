import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NotFound } from '@/lib/errors'
import { againAndAgain } from './again-and-again'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a job that fails says so in the log, and goes on a minute later', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const mistake = new Error('a mistake')
  const once = vi.fn(async () => 1_000).mockRejectedValueOnce(mistake)
  const stop = againAndAgain(once)
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toHaveBeenCalledExactlyOnceWith(mistake)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(once).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(once).toHaveBeenCalledTimes(3)
  stop()
})

test('a refusal is no mistake: the log is silent about it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const once = vi.fn(async () => 1_000).mockRejectedValueOnce(new NotFound('articles.notFound'))
  const stop = againAndAgain(once)
  await vi.advanceTimersByTimeAsync(60_001)
  expect(once).toHaveBeenCalledTimes(2)
  expect(log).not.toHaveBeenCalled()
  stop()
})

test('stopped it is never done again, not even when it was being done', async () => {
  let finish = (_: number) => {}
  const once = vi.fn(() => new Promise<number>((resolve) => (finish = resolve)))
  const stop = againAndAgain(once)
  await vi.advanceTimersByTimeAsync(1)
  stop()
  finish(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(once).toHaveBeenCalledOnce()
})
