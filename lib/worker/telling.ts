import { SYSTEM } from '@/lib/auth/actor'
import { isMailSet } from '@/lib/mail/outbox'
import { writeToModerators } from '@/lib/notifications/moderators'
import { spreadNews } from '@/lib/notifications/spreading'
import { writeNews } from '@/lib/notifications/writing'
import { logFailure } from './log-failure'

/** Nobody notices a quarter of a minute in ten. */
const EVERY_MS = 15_000

/** Tells followers what has happened, as soon as its author can no longer take it back, and moderators what waits for them. @returns how to stop */
export function startTelling(): () => void {
  let isTelling = false
  const tell = async () => {
    if (isTelling) return
    isTelling = true
    try {
      await spreadNews(SYSTEM)
      await writeNews(SYSTEM)
      if (isMailSet()) await writeToModerators(SYSTEM) // without, they see in the studio what waits
    } catch (error) {
      logFailure(error) // what was committed stays told, the rest is told at the next look
    }
    isTelling = false
  }
  void tell()
  const timer = setInterval(() => void tell(), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
