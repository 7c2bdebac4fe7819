import { tellNextCorrection } from '@/lib/comments/correcting'
import { againAndAgain } from './again-and-again'

/** A moderator who decides about two thousand at once is no flood of questions to the service. */
const PAUSE_MS = 500
const IDLE_MS = 15_000

/** Tells the outside spam service where it was wrong, as long as this process leads. @returns how to stop */
export const startCorrecting = (): (() => void) =>
  againAndAgain(async () => ((await tellNextCorrection()) ? PAUSE_MS : IDLE_MS), IDLE_MS)
