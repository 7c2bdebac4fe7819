/** What a transaction is known by here: nothing is asked of it. */
type Transaction = object
type Action = () => Promise<void>

/** What waits for the commit of a transaction, in the order in which it was asked for. */
const waiting = new WeakMap<Transaction, Action[]>()

/** Has something done after the transaction's commit, and before whoever began it goes on. It must not throw. */
export function afterCommit(tx: Transaction, action: Action): void {
  waiting.get(tx)?.push(action)
}

/**
 * Runs a transaction, then what was to follow it.
 * @param transact returns when it is committed; tells us the transaction when it has begun
 */
export async function thenFollow<T>(transact: (begun: (tx: Transaction) => void) => Promise<T>): Promise<T> {
  const following: Action[] = []
  const result = await transact((tx) => void waiting.set(tx, following))
  for (const action of following) await action()
  return result
}
