import type pg from 'pg'
import { startCheckingLinks } from './checking-links'
import { startCorrecting } from './correcting'
import { startLearning } from './learning'
import { startSending } from './letters'
import { startLookingThrough } from './looking-through'
import { startSendingMentions } from './sending-mentions'
import { startSweeping } from './sweeping'
import { startTelling } from './telling'
import { startTimer } from './timer'
import { startVerifyingMentions } from './verifying-mentions'

/** Begins what one process does for all. @returns how to stop */
export function startJobs(leading: pg.Client): () => void {
  const stops = [
    startTimer(),
    startSweeping(),
    startLearning(),
    startCorrecting(),
    startTelling(),
    startSending(leading),
    startLookingThrough(),
    startCheckingLinks(),
    startSendingMentions(),
    startVerifyingMentions(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
