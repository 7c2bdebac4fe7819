import { verifyNextWebmention } from '@/lib/webmentions/verifying'
import { againAndAgain } from './again-and-again'

const PAUSE_MS = 1_000
/** Whoever sends a mention may look for it in a moment. */
const IDLE_MS = 10_000

/** Looks at the pages that say they link here, one after the other, as long as this process leads. @returns how to stop */
export function startVerifyingMentions(): () => void {
  const resting = new Map<string, number>()
  return againAndAgain(async () => ((await verifyNextWebmention(resting)) ? PAUSE_MS : IDLE_MS), PAUSE_MS)
}
