import { db, type Tx } from '@/lib/db/client'

/** Below this many entries it is not worth while. */
const MANY = 300

/**
 * Lets new documents wait in the search index's pending list while thousands are added: they go into the index sorted,
 * many at once, in a third of the time. Searches find them all the while. Whatever happens, the list is empty at the end
 * and the index as it was; after a kill the next import sees to that.
 */
export async function whileFillingIndex<T>(entries: number, work: () => Promise<T>): Promise<T> {
  if (entries < MANY || !(await setPending('on'))) return work()
  try {
    return await work()
  } finally {
    await db().$executeRaw`select gin_clean_pending_list('"SearchDocument_tokens"'::regclass)`
    await setPending('off')
  }
}

/** How much may wait, in this transaction: more than the usual 4 MB makes fewer and longer sorted runs. */
export async function allowPending(tx: Tx): Promise<void> {
  await tx.$executeRaw`set local gin_pending_list_limit = '32MB'`
  await tx.$executeRaw`set local work_mem = '64MB'`
}

/** @returns false where the database belongs to somebody else, or the index is busy: then it works without */
async function setPending(state: 'on' | 'off'): Promise<boolean> {
  try {
    await db().$transaction([
      db().$executeRaw`set local lock_timeout = '3s'`,
      db().$executeRawUnsafe(`alter index "SearchDocument_tokens" set (fastupdate = ${state})`),
    ])
    return true
  } catch (error) {
    if (/must be owner|lock timeout|42501|55P03/.test(String(error))) return false
    throw error
  }
}
