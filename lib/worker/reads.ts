import { countMissing } from '@/lib/addresses/missing'
import { countReads } from '@/lib/articles/reads'
import { pendingMissed, pendingReads } from '@/lib/pending-reads'

const EVERY_MS = 60_000

/** Writes counted reads once a minute, of articles and of what is not there. The server flushes once more when it stops. */
export function startCounting(): void {
  pendingReads().writeWith(countReads)
  pendingMissed().writeWith(countMissing)
  const flush = () => {
    void pendingReads().flush()
    void pendingMissed().flush()
  }
  setInterval(flush, EVERY_MS).unref()
}
