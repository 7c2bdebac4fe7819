import type { SqlTx, Tx } from '@/lib/db/client'

/** Every advisory lock of this database, by what is done under it: one number, one thing. */
export const LOCKS = {
  /** What one process of all does: jobs, the timer. */
  leading: 7_267_001,
  /** Inviting the founder: two processes that start at once would print one valid link each. */
  founding: 7_267_002,
  /** Making one article lead to another: two at once could lead readers round in a circle. */
  leadingOn: 7_267_003,
  /** Importing, planting and removing the sample. */
  importing: 7_231_020,
} as const

/** Waits until nobody else does this; held until the end of the transaction. */
export async function holdLock(tx: Tx, lock: keyof typeof LOCKS): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCKS[lock]})`
}

/**
 * Lets the transactions of whoever has this keyed hash through one after the other, in whichever process; until each ends.
 * Two hashes that begin alike only wait for each other.
 */
export async function queueUp(tx: SqlTx, hash: Uint8Array): Promise<void> {
  await tx.$executeRaw`-- planned once
    select pg_advisory_xact_lock(${lockOf(hash)})`
}

/** The number of the lock in which whoever has this keyed hash queues up. */
export const lockOf = (hash: Uint8Array): bigint => Buffer.from(hash).readBigInt64BE(0)
