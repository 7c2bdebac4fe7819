/**
 * A question that is asked once for all who want to know at about the same time: whoever comes while it is being answered shares the
 * next asking with others, since what is being answered may be older than their wish.
 * @param ask rejected it is rejected for all who share it
 */
export function sharing<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    if (next !== null) return next
    const begin = () => {
      next = null
      return ask()
    }
    const asking = current.then(begin, begin)
    next = asking
    current = asking
    return asking
  }
}
