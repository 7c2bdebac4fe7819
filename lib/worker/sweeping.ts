import { sweepAccounts } from '@/lib/accounts/sweeping'
import { emptyBin } from '@/lib/articles/emptying'
import { sweepPresence } from '@/lib/articles/presence'
import { sweepPreviewLinks } from '@/lib/articles/preview-links'
import { recountReads } from '@/lib/articles/reads'
import { SYSTEM } from '@/lib/auth/actor'
import { sweepComments } from '@/lib/comments/sweeping'
import { sweepFollowing } from '@/lib/following/sweeping'
import { sweepLetters } from '@/lib/mail/keeping'
import { sweepAcceptances } from '@/lib/transfer/undoing'
import { sweepWebmentions } from '@/lib/webmentions/receiving-sweeping'
import { logFailure } from './log-failure'

const EVERY_MS = 60 * 60 * 1000

/** Sweeps away what means nothing any more: now, and once an hour. @returns how to stop */
export function startSweeping(): () => void {
  const everything = () => [
    sweepAccounts(SYSTEM),
    sweepComments(SYSTEM),
    emptyBin(SYSTEM),
    sweepPreviewLinks(SYSTEM),
    sweepPresence(SYSTEM),
    sweepLetters(),
    sweepFollowing(SYSTEM),
    sweepWebmentions(SYSTEM),
    sweepAcceptances(),
    recountReads(),
  ]
  const sweep = () => {
    for (const each of everything()) each.catch(logFailure) // an hour later it will do as well
  }
  sweep()
  const timer = setInterval(sweep, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
