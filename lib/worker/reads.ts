import { countReads } from '@/lib/articles/reads'
import { pendingReads } from '@/lib/pending-reads'

const EVERY_MS = 60_000

/** Writes counted reads once a minute. The server flushes once more when it stops. */
export function startCounting(): void {
  pendingReads().writeWith(countReads)
  setInterval(() => void pendingReads().flush(), EVERY_MS).unref()
}
