import { expect, test, vi } from 'vitest'
import { FreshCache } from './fresh-cache'
import { instant, LEASE_MS, TagState } from './tag-state'

function aCache() {
  const state = new TagState()
  state.catchUp([])
  const cache = new FreshCache<{ page: string }>(10_000, () => 10, state)
  /** Asks, and makes what was not there; `meanwhile` happens during the making. */
  const ask = (key: string, page: string, tags: string[], meanwhile = () => {}) => {
    const kept = cache.fresh(key)
    if (kept) return kept.page
    const began = state.arrivals
    meanwhile()
    cache.keep(key, { page }, tags, began)
    return page
  }
  return { state, cache, ask }
}

test('what was made is given out until one of its tags moves', () => {
  const { state, ask } = aCache()
  ask('/', 'first', ['articles', 'article-1'])
  state.learn([['article-2', 1n]])
  expect(ask('/', 'second', ['articles'])).toBe('first')
  state.learn([['article-1', 2n]])
  expect(ask('/', 'third', ['articles'])).toBe('third')
})

test('a page that was overtaken by a change while it was made is not kept', () => {
  const { state, cache, ask } = aCache()
  ask('/', 'old', ['articles'], () => state.learn([['articles', 1n]]))
  expect(cache.fresh('/')).toBeUndefined()
})

test('a change whose number was drawn before another but arrives after it still counts', () => {
  const { state, cache, ask } = aCache()
  state.learn([['comments', 8n]])
  ask('/', 'old', ['articles'])
  state.learn([['articles', 7n]])
  expect(cache.fresh('/')).toBeUndefined()
})

test('a number that is already known expires nothing again', () => {
  const { state, ask } = aCache()
  state.learn([['articles', 3n]])
  ask('/', 'first', ['articles'])
  state.learn([['articles', 3n]])
  expect(ask('/', 'second', ['articles'])).toBe('first')
})

test('while the counters are not known, nothing is given out and nothing is kept', () => {
  const { state, cache, ask } = aCache()
  ask('/', 'first', ['articles'])
  state.lose()
  expect(cache.fresh('/')).toBeUndefined()
  ask('/other', 'unknown', ['articles'])
  state.catchUp([])
  expect(cache.fresh('/other')).toBeUndefined()
  expect(cache.fresh('/')?.page).toBe('first')
})

test('after a lost connection, what moved meanwhile is made anew and the rest is still there', () => {
  const { state, cache, ask } = aCache()
  state.learn([
    ['articles', 1n],
    ['comments', 2n],
  ])
  ask('/', 'first', ['articles'])
  ask('/comments', 'first', ['comments'])
  state.lose()
  state.catchUp([
    ['articles', 1n],
    ['comments', 3n],
  ])
  expect(cache.fresh('/')?.page).toBe('first')
  expect(cache.fresh('/comments')).toBeUndefined()
})

test('numbers that went back are another database’s: nothing from before holds', () => {
  const { state, cache, ask } = aCache()
  state.learn([
    ['articles', 8n],
    ['comments', 9n],
  ])
  ask('/', 'first', ['articles'])
  state.lose()
  state.catchUp([['articles', 8n]])
  expect(cache.fresh('/')).toBeUndefined()
  expect(ask('/', 'second', ['articles'])).toBe('second')
  state.learn([['articles', 9n]])
  expect(ask('/', 'third', ['articles'])).toBe('third')
})

test('a process that was not answered for a while trusts itself no more', () => {
  const { state, cache, ask } = aCache()
  ask('/', 'first', ['articles'])
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + LEASE_MS + 1)
  expect(cache.fresh('/')).toBeUndefined()
  state.hear(instant())
  expect(cache.fresh('/')?.page).toBe('first')
  vi.restoreAllMocks()
})

test('questions without an answer fill no memory: an entry weighs more than what it holds', () => {
  const { cache } = aCache()
  const keys = Array.from({ length: 1_000 }, (_, at) => `/none/${at}`)
  for (const key of keys) cache.keep(key, { page: '' }, ['articles'], 0)
  expect(keys.filter((key) => cache.fresh(key)).length).toBeLessThan(20)
  cache.keep('long'.repeat(10_000), { page: '' }, ['articles'], 0)
  expect(cache.fresh('long'.repeat(10_000))).toBeUndefined()
})
