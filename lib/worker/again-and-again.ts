import { logFailure } from './log-failure'

/** Mostly the database is away: a minute later it will do as well. */
const AFTER_FAILURE_MS = 60_000

/**
 * Does something again and again, never twice at once, and goes on when it fails.
 * @param once does it, and returns after how many milliseconds it is done again
 * @returns how to stop
 */
export function againAndAgain(once: () => Promise<number>, firstAfterMs = 0): () => void {
  let timer: NodeJS.Timeout
  let isStopped = false
  const turn = async () => {
    const pauseMs = await once().catch((error) => {
      logFailure(error)
      return AFTER_FAILURE_MS
    })
    if (!isStopped) wait(pauseMs)
  }
  const wait = (ms: number) => {
    timer = setTimeout(turn, ms)
    timer.unref()
  }
  wait(firstAfterMs)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
