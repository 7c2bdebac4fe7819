import { expect, test, vi } from 'vitest'
import { Improving } from './improving'
import { KeptAnswer } from './kept-answer'
import type { Page } from './page-cache'

const aPage = (): Page => ({
  answer: new KeptAnswer({
    status: 200,
    headers: [['content-type', 'text/html']],
    body: Buffer.from('a'.repeat(2_000)),
  }),
  tags: ['articles'],
  began: 0,
})

/** A disk that takes a page when the test lets it. */
function slowDisk(kept: Map<string, Page>) {
  const written: string[] = []
  const waiting: (() => void)[] = []
  const write = (key: string) => {
    written.push(key)
    return new Promise<void>((resolve) => waiting.push(resolve))
  }
  const goOn = () => waiting.shift()?.()
  return { improving: new Improving({ write }, (key) => kept.get(key)), written, goOn }
}

test('pages are compressed and stored one after the other', async () => {
  const kept = new Map([
    ['/a', aPage()],
    ['/b', aPage()],
  ])
  const { improving, written, goOn } = slowDisk(kept)
  improving.add('/a')
  improving.add('/b')
  await vi.waitFor(() => expect(written).toEqual(['/a']))
  expect(kept.get('/a')?.answer.bodies.map(([encoding]) => encoding)).toContain('br')
  goOn()
  await vi.waitFor(() => expect(written).toEqual(['/a', '/b']))
})

test('a page that is no longer kept when its turn comes is let go of', async () => {
  const kept = new Map(['/a', '/gone', '/b'].map((key) => [key, aPage()]))
  const { improving, written, goOn } = slowDisk(kept)
  for (const key of kept.keys()) improving.add(key)
  await vi.waitFor(() => expect(written).toEqual(['/a']))
  kept.delete('/gone')
  goOn()
  await vi.waitFor(() => expect(written).toEqual(['/a', '/b']))
})

test('a page that takes the place of one being worked on gets a turn of its own', async () => {
  const kept = new Map([['/a', aPage()]])
  const { improving, written, goOn } = slowDisk(kept)
  improving.add('/a')
  await vi.waitFor(() => expect(written).toEqual(['/a']))
  kept.set('/a', aPage())
  improving.add('/a')
  goOn()
  await vi.waitFor(() => expect(written).toEqual(['/a', '/a']))
  expect(kept.get('/a')?.answer.bodies.map(([encoding]) => encoding)).toContain('br')
})

test('a sweep does not make a queue without end', async () => {
  const page = aPage()
  const written = new Set<string>()
  const improving = new Improving({ write: async (key) => void written.add(key) }, () => page)
  for (let at = 0; at < 5_000; at++) improving.add(`/${at}`)
  await vi.waitFor(() => expect(written.size).toBe(1_001)) // one is worked on, a thousand wait
  improving.add('/later')
  await vi.waitFor(() => expect(written).toContain('/later'))
})
