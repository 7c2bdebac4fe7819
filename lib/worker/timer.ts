import { tagState } from '@/lib/freshness/tag-state'
import { offerNumber } from '@/lib/numbers'
import { logFailure } from './log-failure'
import { nextTurn, takeTurns } from './turns'

/** Looks again at least this often: when a notification was lost, or the clock was set. */
const AT_LEAST_EVERY_MS = 60_000

/** The database's clock, by which articles appear, may be behind this one: turns are taken again for so long. */
const CLOCKS_DIFFER_MS = 120_000
/** An import moves tags many times a second: the timer is set anew once for all of them. */
const GATHER_MS = 200

/**
 * One timer for this process, set to the next instant at which something that readers see changes by itself. Every
 * change of a tag sets it anew, since it may have brought an earlier one.
 * @returns how to stop
 */
export function startTimer(): () => void {
  let timer: NodeJS.Timeout | undefined
  let checked = new Date()
  let running = false
  let stopped = false
  let turns = 0
  offerNumber('jobs_turns_taken', () => turns)

  const look = async () => {
    if (running) return
    running = true
    let pauseMs = 0
    try {
      const now = new Date()
      await takeTurns(new Date(checked.getTime() - CLOCKS_DIFFER_MS), now)
      checked = now
      turns++
    } catch (error) {
      logFailure(error) // what came due meanwhile is taken at the next look, from the same `checked` on
      pauseMs = AT_LEAST_EVERY_MS
    }
    running = false
    await set(pauseMs)
  }
  const set = async (atLeastMs = 0) => {
    const next = await nextTurn(checked).catch(logFailure)
    clearTimeout(timer)
    if (stopped) return
    const wait = next ? next.getTime() - Date.now() : AT_LEAST_EVERY_MS
    timer = setTimeout(look, Math.min(Math.max(wait, atLeastMs) + 1, AT_LEAST_EVERY_MS))
    timer.unref()
  }

  let gathering = false
  const stopListening = tagState().onMove(() => {
    if (gathering) return
    gathering = true
    setTimeout(() => {
      gathering = false
      void set()
    }, GATHER_MS).unref()
  })
  void look()
  return () => {
    stopped = true
    stopListening()
    clearTimeout(timer)
  }
}
