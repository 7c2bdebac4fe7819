import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { TagState } from '@/lib/freshness/tag-state'
import { Answerer } from './answering'
import { apology } from './apology'
import { PageCache } from './page-cache'
import type { Made } from './page-making'
import type { PageStore } from './page-store'
import { ReadCounter } from './reads'

let close = async () => {}
afterEach(() => close())

const NO_STORE = { read: async () => undefined } as Partial<PageStore> as PageStore

/** A server with a page cache, whose pages show how often one was made; `making` runs between reading and answering. */
async function aServer({ making = async () => {}, made }: { making?: () => Promise<void>; made?: Partial<Made> } = {}) {
  const state = new TagState()
  state.catchUp([['articles', 1n]])
  let content = 'first'
  const counts = { made: 0 }
  const make = async (): Promise<Made> => {
    counts.made++
    const seen = content
    await making()
    return {
      parts: { status: 200, headers: [['cache-control', 'public']], body: Buffer.from(seen) },
      tags: ['articles'],
      ...made,
    }
  }
  const failed = (request: IncomingMessage, response: ServerResponse) => apology(500, []).send(request, response)
  const cache = new PageCache(1_000_000, state, () => {})
  const counters = { reads: new ReadCounter(), missed: new ReadCounter() }
  const answerer = new Answerer({
    cache,
    store: NO_STORE,
    state,
    ...counters,
    make,
    away: apology(503, []),
    failed,
  })
  const server = http.createServer((request: IncomingMessage, response: ServerResponse) => {
    Promise.resolve(answerer.answer(request, response)).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = async () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  const ask = async (path = '/', headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return { status: response.status, text: await response.text(), cache: response.headers.get('cache-status') ?? '' }
  }
  let number = 1n
  const change = (to: string) => {
    content = to
    state.learn([['articles', ++number]])
  }
  return { state, ask, change, counts, cache, counters }
}

test('a hundred who ask for a cold page at once get one that was made once', async () => {
  const { ask, counts } = await aServer({ making: () => wait(50) })
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask()))
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['first']))
  expect(counts.made).toBe(1)
})

test('pages that are read, and addresses where nothing is, are counted apart, also from the cache', async () => {
  const page = (status: number): Partial<Made> => ({
    parts: { status, headers: [['content-type', 'text/html']], body: Buffer.from('page') },
  })
  const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/146.0.0.0 Safari/537.36' }
  for (const [status, reads, missed] of [
    [200, 2, undefined],
    [404, undefined, 2],
    [410, undefined, undefined],
  ] as const) {
    const { ask, counters } = await aServer({ made: page(status) })
    await ask('/a', browser)
    await ask('/a', browser)
    expect(counters.reads.take().get('/a')?.reads, String(status)).toBe(reads)
    expect(counters.missed.take().get('/a')?.reads, String(status)).toBe(missed)
    await close()
  }
})

test('a page is made again after what it shows has moved, and not before', async () => {
  const { ask, change, counts } = await aServer()
  await ask()
  expect((await ask()).cache).toBe('Tsuiki; hit')
  expect(counts.made).toBe(1)
  change('second')
  expect((await ask()).text).toBe('second')
  expect(counts.made).toBe(2)
})

test('a page that was overtaken by a change while it was made is shown to who waited, and kept for nobody', async () => {
  let between = () => {}
  const { ask, change } = await aServer({ making: async () => between() })
  between = () => {
    between = () => {}
    change('second')
  }
  expect((await ask()).text).toBe('first')
  expect((await ask()).text).toBe('second')
})

test('whoever asks after a change does not get the page that was begun before it', async () => {
  let hold = 100
  const { ask, change, counts } = await aServer({ making: () => wait(hold) })
  const early = ask()
  await wait(30)
  change('second')
  hold = 0
  const late = await Promise.all([ask(), ask(), ask()])
  expect(late.map(({ text }) => text)).toEqual(['second', 'second', 'second'])
  expect((await early).text).toBe('first')
  expect(counts.made).toBe(2)
})

test('a thousand changes against as many readers: nobody who asks after a change sees what was before it', async () => {
  const { ask, change } = await aServer({ making: () => wait(Math.random() * 3) })
  let written = 0
  const stale: string[] = []
  const reading = async () => {
    while (written < 1000) {
      const before = written
      const { text } = await ask()
      if (before > 0 && Number(text) < before) stale.push(`${text} after ${before}`)
    }
  }
  const writing = async () => {
    while (written < 1000) {
      change(String(written + 1))
      written++
      if (written % 10 === 0) await wait(1)
    }
  }
  await Promise.all([writing(), ...Array.from({ length: 8 }, reading)])
  expect(stale).toEqual([])
})

test('an answer to one question alone is made for each who asks', async () => {
  const { ask, counts } = await aServer({ making: () => wait(20), made: { tags: null } })
  await Promise.all([ask('/search?q=1'), ask('/search?q=1'), ask('/search')])
  expect(counts.made).toBe(3)
})

test('unknown parameters make no entries, and are answered with the page that is there', async () => {
  const { ask, cache } = await aServer()
  for (let n = 0; n < 20; n++) expect((await ask(`/?x=${n}`)).status).toBe(200)
  expect(cache.extent.pages).toBe(1)
})

test('addresses that hold nothing push out each other, not pages', async () => {
  const page = await aServer()
  await page.ask('/')
  const { ask, cache } = await aServer({ made: { parts: { status: 404, headers: [], body: Buffer.alloc(20_000) } } })
  for (let n = 0; n < 200; n++) await ask(`/nothing/${n}`)
  expect(cache.extent.bytes).toBeLessThan(1_000_000 / 16 + 1)
})

test('without a database, what was kept is shown and says so; the rest is an apology', async () => {
  const { ask, state, change } = await aServer()
  await ask('/kept')
  state.lose()
  state.giveUp()
  expect(await ask('/kept')).toEqual({ status: 200, text: 'first', cache: expect.stringContaining('ttl=-1') })
  expect((await ask('/other')).status).toBe(503)
  state.catchUp([['articles', 1n]])
  expect((await ask('/kept')).cache).toBe('Tsuiki; hit')
  change('second')
  expect((await ask('/kept')).text).toBe('second')
})

test('after a lost connection nobody is answered before the counters are read again', async () => {
  const { ask, state } = await aServer()
  await ask()
  state.lose()
  let answered = false
  const waiting = ask().then((answer) => {
    answered = true
    return answer
  })
  await wait(50)
  expect(answered).toBe(false)
  state.catchUp([['articles', 7n]])
  expect((await waiting).cache).not.toBe('Tsuiki; hit')
})

test('an answer that failed is an apology and is not kept', async () => {
  const { ask, counts } = await aServer({
    made: { parts: { status: 500, headers: [], body: Buffer.from('trace') }, tags: null },
  })
  const { status, text } = await ask()
  expect(status).toBe(500)
  expect(text).not.toContain('trace')
  await ask()
  expect(counts.made).toBe(2)
})
