import { expect, test, vi } from 'vitest'
import { makingInTurn } from './making-in-turn'

const soon = () => Date.now() + 30_000

/** A maker whose pages are done when the test says so. */
function slowMaker() {
  const begun: string[] = []
  const finish = new Map<string, () => void>()
  const make = makingInTurn((url) => {
    begun.push(url)
    return new Promise<string>((resolve) => finish.set(url, () => resolve(`page of ${url}`)))
  })
  return { make, begun, finish: (url: string) => finish.get(url)?.() }
}

const ADDRESSES = Array.from({ length: 10 }, (_, at) => `/${at}`)

test('eight pages are made side by side, the others when one of them is done, in their order', async () => {
  const { make, begun, finish } = slowMaker()
  const pages = ADDRESSES.map((url) => make(url, soon()))
  await vi.waitFor(() => expect(begun).toEqual(ADDRESSES.slice(0, 8)))

  finish('/3')
  expect(await pages[3]).toBe('page of /3')
  await vi.waitFor(() => expect(begun).toEqual(ADDRESSES.slice(0, 9)))
})

test('a page whose asker has given up before its turn is not made, and those after it are', async () => {
  const { make, begun, finish } = slowMaker()
  for (const url of ADDRESSES.slice(0, 8)) void make(url, soon())
  const abandoned = make('/abandoned', Date.now() - 1)
  const next = make('/next', soon())
  await vi.waitFor(() => expect(begun).toHaveLength(8))
  finish('/0')
  await expect(abandoned).rejects.toThrow('Nobody waits for /abandoned any more.')
  await vi.waitFor(() => expect(begun).toContain('/next'))
  expect(begun).not.toContain('/abandoned')
  finish('/next')
  expect(await next).toBe('page of /next')
})

test('a page that cannot be made takes nobody’s turn', async () => {
  const make = makingInTurn((url) => (url === '/bad' ? Promise.reject(new Error('broken')) : Promise.resolve(url)))
  const bad = Array.from({ length: 20 }, () => make('/bad', soon()))
  for (const outcome of await Promise.allSettled(bad)) expect(outcome.status).toBe('rejected')
  expect(await make('/good', soon())).toBe('/good')
})
