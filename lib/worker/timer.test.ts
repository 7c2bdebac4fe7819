import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startTimer } from './timer'
import { nextTurn, takeTurns } from './turns'

vi.mock('./turns', () => ({ nextTurn: vi.fn(), takeTurns: vi.fn() }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(nextTurn).mockResolvedValue(new Date(0)) // came due long ago
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('turns that cannot be taken are tried again a minute later, not at once', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.mocked(takeTurns).mockRejectedValue(new Error('The disk is full.'))
  const stop = startTimer()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(takeTurns).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(takeTurns).toHaveBeenCalledTimes(2)
  expect(log).toHaveBeenCalledTimes(2)
  stop()
})
