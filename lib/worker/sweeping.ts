import { sweepAccounts } from '@/lib/accounts/sweeping'
import { emptyBin } from '@/lib/articles/emptying'
import { SYSTEM } from '@/lib/auth/actor'

const EVERY_MS = 60 * 60 * 1000

/** Sweeps away what means nothing any more: now, and once an hour. @returns how to stop */
export function startSweeping(): () => void {
  const sweep = () => void Promise.all([sweepAccounts(), emptyBin(SYSTEM)]).catch(() => {}) // the database is away: an hour later it will do as well
  sweep()
  const timer = setInterval(sweep, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
