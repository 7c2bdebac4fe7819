import pLimit from 'p-limit'

/** One thread makes more pages side by side no sooner, and holds all that they are made of. */
const AT_ONCE = 8

/**
 * Makes eight pages at a time; whoever comes after them waits for a turn, in the order of coming.
 * @returns `make`, told until when its asker waits (milliseconds since 1970); rejects unmade what gets its turn later
 */
export function makingInTurn<Page>(
  make: (url: string) => Promise<Page>,
): (url: string, until: number) => Promise<Page> {
  const inTurn = pLimit(AT_ONCE)
  return (url, until) =>
    inTurn(async () => {
      if (Date.now() > until) throw new Error(`Nobody waits for ${url} any more.`)
      return make(url)
    })
}
