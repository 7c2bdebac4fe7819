// What a reader's pages cost at 1,000 and at 10,000 articles: kept pages (hits), and pages made anew each time (misses).
// NODE_ENV=production node bench/run.mjs read [seconds]      needs the production build that `npm start` or `npm test` leaves
import path from 'node:path'
import autocannon from 'autocannon'
import { env } from '@/lib/env'
import { everythingMoves, fill } from './content'
import { line } from './table'

const SIZES = [1_000, 10_000]
const CONNECTIONS = 16
const PORT = 3192

/** Pages by name; `n` is the number of articles. */
const PAGES: Record<string, (n: number) => string> = {
  home: () => '/',
  article: (n) => `/bench/${Math.floor(n / 2)}`,
  'category page': () => '/category/bench-2',
  month: () => '/2010/03',
  search: () => '/search?q=windows',
  feed: () => '/feed.xml',
}

interface Server {
  stop(): Promise<void>
}

export async function measure([seconds = '5']: string[]) {
  const { serve } = (await import(path.resolve('.build/server.mjs'))) as {
    serve(options: object): Promise<Server>
  }
  const server = await serve({ host: 'localhost', port: PORT, databaseUrl: env().DATABASE_URL, dev: false })
  let filled = 0
  console.log(`\n${line('page', ['articles', 'hits/s', 'p95 ms', 'misses/s', 'p95 ms'])}`)
  for (const size of SIZES) {
    await fill(filled + 1, size)
    filled = size
    for (const [name, address] of Object.entries(PAGES))
      await row(name, `http://localhost:${PORT}${address(size)}`, size, Number(seconds))
  }
  await server.stop()
}

async function row(name: string, url: string, size: number, duration: number) {
  const warm = await fetch(url)
  if (warm.status !== 200) throw new Error(`${url} answered ${warm.status}`)
  await warm.text()
  const hits = await load(url, duration)
  // fifty times a second, so that hardly an answer can come from a cache
  const sweeping = setInterval(() => void everythingMoves().catch(() => {}), 20)
  const misses = await load(url, duration)
  clearInterval(sweeping)
  const cells = [size, hits.requests.average, hits.latency.p97_5, misses.requests.average, misses.latency.p97_5]
  console.log(line(name, cells.map(Math.round)))
}

async function load(url: string, duration: number) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers: { 'accept-encoding': 'gzip' } })
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were no 2xx`)
  return result
}
