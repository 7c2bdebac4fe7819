import { verifyNextWebmention } from '@/lib/webmentions/verifying'

const PAUSE_MS = 1_000
/** Whoever sends a mention may look for it in a moment. */
const IDLE_MS = 10_000

/** Looks at the pages that say they link here, one after the other, as long as this process leads. @returns how to stop */
export function startVerifyingMentions(): () => void {
  const resting = new Map<string, number>()
  let timer: NodeJS.Timeout
  let isStopped = false
  const look = async () => {
    const isBusy = await verifyNextWebmention(resting).catch(() => false) // the database is away, or it is tried again
    if (isStopped) return
    timer = setTimeout(look, isBusy ? PAUSE_MS : IDLE_MS)
    timer.unref()
  }
  timer = setTimeout(look, PAUSE_MS)
  timer.unref()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
