import { expect, test } from 'vitest'
import { TagState } from '@/lib/freshness/tag-state'
import { KeptAnswer } from './kept-answer'
import { PageCache } from './page-cache'

const aPage = (status: number) => ({
  answer: new KeptAnswer({ status, headers: [['content-type', 'text/html']], body: Buffer.from('words') }),
  tags: ['articles'],
  began: 0,
})

function aCache() {
  const state = new TagState()
  state.catchUp([])
  const worthy: string[] = []
  return { state, worthy, cache: new PageCache(100_000, state, (key) => worthy.push(key)) }
}

test('a page that is asked for again is worth compressing well, once; one that says that there is none is not', () => {
  const { cache, worthy } = aCache()
  cache.keep('/a', aPage(200))
  cache.keep('/none', aPage(404))
  for (let hit = 0; hit < 5; hit++) {
    cache.get('/a')
    cache.get('/none')
  }
  expect(worthy).toEqual(['/a'])
})

test('looking at a page is no question for it, and finds what has gone stale', () => {
  const { cache, state, worthy } = aCache()
  cache.keep('/a', aPage(200))
  for (let look = 0; look < 5; look++) expect(cache.peek('/a')?.answer.status).toBe(200)
  expect(worthy).toEqual([])
  state.learn([['articles', 1n]])
  expect(cache.peek('/a')).toBeDefined()
  expect(cache.get('/a')).toBeUndefined()
  expect(cache.peek('/a')).toBeUndefined()
})
