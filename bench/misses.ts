import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './answers'
import { startEmptyNext } from './empty-next'
import { cpuMilliseconds } from './processes'
import { type Server, startProduct } from './product'
import { line } from './table'

/** Pages made and counted, and as many before them that are not: Node compiles what runs often. */
const MISSES = 300
const REST_MS = 1_000
/** Timers of a server at rest use less than this. */
const IDLE_SHARE = 0.03

/** Prints the CPU time of an article that must be made, beside that of an empty page of Next. */
export async function compareMisses() {
  const article = await costOf(await startProduct(), (number) => `/bench/${number}`)
  const empty = await costOf(await startEmptyNext(), (number) => `/page-${number}`)
  console.log('\nA page that must be made: CPU time of the server, in ms')
  const rows: [string, number][] = [
    ['an article of ours', article],
    ['an empty page of Next', empty],
    ['difference', article - empty],
  ]
  for (const [what, milliseconds] of rows) console.log(line(what, [milliseconds.toFixed(2)], { about: 24 }))
}

/** Asks for distinct pages, each for the first time, and stops the server. @returns its CPU milliseconds a page */
async function costOf(server: Server, path: (number: number) => string): Promise<number> {
  try {
    for (let number = MISSES + 1; number <= 2 * MISSES; number++) await askOnce(server, path(number))
    const before = await cpuAtRest(server)
    for (let number = 1; number <= MISSES; number++) await askOnce(server, path(number))
    return ((await cpuAtRest(server)) - before) / MISSES
  } finally {
    await server.stop()
  }
}

const askOnce = (server: Server, path: string) => ask(server.url, { name: path, path, status: 200 }, 'gzip')

/** CPU milliseconds so far, once what an answer left to be done in the background is done too. */
async function cpuAtRest({ pid }: Server): Promise<number> {
  for (let before = cpuMilliseconds(pid); ; ) {
    await sleep(REST_MS)
    const now = cpuMilliseconds(pid)
    if (now - before <= IDLE_SHARE * REST_MS) return now
    before = now
  }
}
