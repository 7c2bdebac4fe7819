// Whether memory stays bounded: resident memory of every process of the server while distinct addresses are asked for, half of them
// nonsense, a quarter real pages with junk behind the question mark, a quarter articles.
// node bench/run.mjs memory [--urls=100000] [--workers=1]
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Pool } from 'undici'
import { fill } from './content'
import { residentMegabytes, treeOf } from './processes'
import { type Server, startProduct } from './product'
import { line } from './table'

const ARTICLES = 10_000
const BATCH = 1_000
const CONNECTIONS = 32
const ROWS = 10
const REST_MS = 10_000
/** What was asked on a connection that ended before its answer. */
const LOST = 'lost'
const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx', LOST]
const WIDTHS = { about: 12, cell: 9 }
const REAL_PAGES = ['/', '/category/bench-2', '/feed.xml', '/2012/03', '/archive', '/bench/77']

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { urls: { type: 'string', default: '100000' }, workers: { type: 'string', default: '1' } },
  })
  for (let from = 1; from <= ARTICLES; from += BATCH) await fill(from, from + BATCH - 1)
  const server = await startProduct({ workers: Number(values.workers) })
  try {
    const answered = await walk(server, Number(values.urls))
    for (const kind of ['5xx', LOST]) {
      const count = answered.get(kind)
      if (count) throw new Error(`${count} answers were ${kind}. Last words of the server:\n${server.lastWords()}`)
    }
  } finally {
    await server.stop()
  }
}

/** Asks for all addresses, and prints a row at the beginning, after every tenth of them, and after a rest. */
async function walk(server: Server, count: number): Promise<Map<string, number>> {
  const answered = new Map<string, number>()
  const client = new Pool(server.url, { connections: CONNECTIONS })
  printHead()
  printRow('before', server, answered)
  for (let row = 0; row < ROWS; row++) {
    const until = Math.round(((row + 1) * count) / ROWS)
    const from = performance.now()
    await askAll(client, addresses(Math.round((row * count) / ROWS), until), answered)
    const rate = (count / ROWS / ((performance.now() - from) / 1_000)).toFixed(0)
    printRow(String(until), server, answered, rate)
  }
  await client.close()
  await sleep(REST_MS)
  printRow('at rest', server, answered)
  return answered
}

/** Distinct ones, from number `from` up to, not including, number `until`. */
function* addresses(from: number, until: number): Generator<string> {
  for (let number = from; number < until; number++) yield addressOf(number)
}

function addressOf(number: number): string {
  const [kind, turn] = [number % 4, Math.floor(number / 4)]
  if (kind === 1) return `${REAL_PAGES[turn % REAL_PAGES.length]}?utm_campaign=${turn}&fbclid=${turn * 7919}`
  if (kind === 3) return `/bench/${1 + (turn % ARTICLES)}${turn < ARTICLES ? '' : `?from=${turn}`}`
  return number % 8 === 0 ? `/wp-content/${number}/setup.php` : `/no-such-${number.toString(36)}`
}

/** So many at a time as there are connections, each taking the next address when it has its answer. */
async function askAll(client: Pool, paths: Iterator<string>, answered: Map<string, number>) {
  const askInTurn = async () => {
    for (let next = paths.next(); !next.done; next = paths.next()) {
      const kind = await ask(client, next.value)
      answered.set(kind, (answered.get(kind) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, askInTurn))
}

/** @returns the class of its status, or that there was none */
const ask = (client: Pool, path: string) =>
  client.request({ path, method: 'GET', headers: HEADERS }).then(
    async ({ statusCode, body }) => {
      await body.dump({ limit: LONGEST_BODY })
      return `${Math.floor(statusCode / 100)}xx`
    },
    () => LOST,
  )

const HEADERS = { 'accept-encoding': 'gzip' }
const LONGEST_BODY = 10_000_000

function printHead() {
  console.log('\nAnswers by status, answers a second, and resident memory in MB: all processes together, then each')
  console.log(line('addresses', [...STATUS_CLASSES, '/s', 'together', 'each'], WIDTHS))
}

function printRow(about: string, { pid }: Server, answered: Map<string, number>, rate = '') {
  const each = treeOf(pid).map(residentMegabytes)
  const together = each.reduce((sum, megabytes) => sum + megabytes, 0)
  const counts = STATUS_CLASSES.map((kind) => answered.get(kind) ?? 0)
  console.log(line(about, [...counts, rate, ...[together, ...each].map((megabytes) => megabytes.toFixed(0))], WIDTHS))
}
