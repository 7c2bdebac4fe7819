import { db, type Tx } from '@/lib/db/client'

/**
 * Lets more new documents wait in the search index's pending list, in this transaction, than its usual 4 MB: they go into
 * the index sorted, in fewer and longer runs. Searches find them all the while.
 */
export async function allowPending(tx: Tx): Promise<void> {
  await tx.$executeRaw`set local gin_pending_list_limit = '32MB'`
  await tx.$executeRaw`set local work_mem = '64MB'`
}

/** Puts what still waits into the index, so that searches after an import are as fast as before it. */
export async function finishSearchIndex(): Promise<void> {
  try {
    await db().$executeRaw`select gin_clean_pending_list('"SearchDocument_tokens"'::regclass)`
  } catch (error) {
    if (!/must be owner|42501/.test(String(error))) throw error // PostgreSQL's own vacuum does it then
  }
}
