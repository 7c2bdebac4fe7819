import { isDatabaseAway } from '@/lib/db/away'
import { Refusal } from '@/lib/errors'
import { mappedStack } from '@/lib/mapped-stack'

/**
 * Tells the log why a job failed: the job goes on, and no request failed with it that Next would tell of. What is no mistake of
 * ours is not told: a refusal, or that the database is away.
 */
export function logFailure(error: unknown): void {
  if (error instanceof Refusal || isDatabaseAway(error)) return
  if (error instanceof Error && error.stack) error.stack = mappedStack(error.stack)
  console.error(error)
}
