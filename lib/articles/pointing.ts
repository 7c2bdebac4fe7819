import type { Tx } from '@/lib/db/client'

/** Any number will do that no other lock of this database has. */
const LOCK = 7_267_003

/**
 * Of those who make one article lead to another, each waits until the one before is done, and sees what came of it: two at once
 * could lead readers round in a circle.
 */
export async function oneAfterAnother(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
}
