import { isDatabaseAway } from '@/lib/db/away'
import { Refusal } from '@/lib/errors'

/**
 * Tells the log why a job failed: the job goes on, and it is nobody's request whose failure Next would tell. What is no mistake of
 * ours is not told: a refusal, or that the database is away.
 */
export function logFailure(error: unknown): void {
  if (!(error instanceof Refusal) && !isDatabaseAway(error)) console.error(error)
}
