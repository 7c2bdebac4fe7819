// How fast kept pages are given out, against nginx, plain Node and Next with the very same answers; and what a page costs that
// must be made first, against an empty page of Next.
// node bench/run.mjs serve [--workers=1] [--seconds=1] [--rounds=3] [--only=article,home,category,feed,404,style] [--no-misses]
// The servers are asked in turn, round by round, and each cell is the median of its rounds: what else the machine does meets all.
// Needs wrk and nginx: apt-get install wrk nginx-light
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Answer, ask, ENCODINGS, type Encoding, type Page, settledAnswer } from './answers'
import { fill } from './content'
import { compareMisses } from './misses'
import { type Server, startProduct, stopAll } from './product'
import { demandTools, startNext, startNginx, startPlain } from './rivals'
import { line, median } from './table'
import { type Speed, speedUnder } from './wrk'

const ARTICLES = 1_000
const CONNECTIONS = [1, 32, 128]
const MOST_CONNECTIONS = 128
const WARMING_SECONDS = 1
const WARMING_CONNECTIONS = 32

type ServerName = 'ours' | 'nginx' | 'plain' | 'next'
const SAME_BYTES = new Set<ServerName>(['nginx', 'plain'])

interface Row {
  page: Page
  encoding: Encoding
  connections: number
  speeds: Partial<Record<ServerName, Speed>>
}

interface Options {
  workers: number
  seconds: number
  rounds: number
  only: string[] | null
}

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      workers: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      'no-misses': { type: 'boolean', default: false },
    },
  })
  demandTools()
  await fill(1, ARTICLES)
  await compareHits({
    workers: Number(values.workers),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    only: values.only?.split(',') ?? null,
  })
  if (!values['no-misses']) await compareMisses()
}

async function compareHits({ workers, only, ...load }: Options) {
  const running = new Map<ServerName, Server>()
  try {
    const ours = await startProduct({ workers })
    running.set('ours', ours)
    const pages = pagesOf(only)
    const answers = await answersOf(ours, pages)
    running.set('nginx', await startNginx(answers, workers))
    running.set('plain', await startPlain(answers, workers))
    printSizes(answers, workers)
    const rows = await rowsOf(running, answers, load)
    await stopAll(running.values())
    running.clear()
    await addNext(rows, answers, running)
    printRatios(rows)
  } finally {
    await stopAll(running.values())
  }
}

/** Next alone comes last, by itself: it is busy for a while with what it was asked and could not answer in time. */
async function addNext(rows: Row[], answers: Answer[], running: Map<ServerName, Server>) {
  const next = await startNext().catch((error) =>
    console.log(`next: not measured, it does not start: ${error.message}`),
  )
  if (!next) return
  running.set('next', next)
  for (const answer of answers) {
    const { page, encoding } = answer
    const asked = rows.filter((row) => row.page === page && row.encoding === encoding)
    try {
      await warm('next', next, answer)
      for (const row of asked)
        row.speeds.next = await speedUnder({
          ...loadOf(next, page, encoding),
          connections: row.connections,
          seconds: 5,
        })
    } catch (error) {
      console.log(`next: not measured: ${(error as Error).message}`) // it does not have what our server makes of its files
    }
  }
}

function pagesOf(only: string[] | null): Page[] {
  const pages: Page[] = [
    { name: 'article', path: '/bench/500', status: 200 },
    { name: 'home', path: '/', status: 200 },
    { name: 'category', path: '/category/bench-2', status: 200 },
    { name: 'feed', path: '/feed.xml', status: 200 },
    { name: '404', path: '/no/such/page', status: 404 },
    { name: 'style', path: styleSheet(), status: 200 },
  ]
  return pages.filter(({ name }) => only === null || only.includes(name))
}

/** The largest of the build: readers' pages have their rules in them, those of members name it. */
function styleSheet(): string {
  const folder = path.resolve('.next/static/chunks')
  const sheets = fs.readdirSync(folder).filter((name) => name.endsWith('.css'))
  const [largest] = sheets.sort((one, other) => sizeOf(folder, other) - sizeOf(folder, one))
  if (!largest) throw new Error('The build has no style sheet')
  return `/_next/static/chunks/${largest}`
}

const sizeOf = (folder: string, name: string) => fs.statSync(path.join(folder, name)).size

/** Every page in every encoding, made by each worker and then asked for often: only such pages are compressed well. */
async function answersOf(ours: Server, pages: Page[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const page of pages) {
    for (const encoding of ENCODINGS) {
      await settledAnswer(ours.url, page, encoding)
      const load = loadOf(ours, page, encoding)
      await speedUnder({ ...load, connections: WARMING_CONNECTIONS, seconds: WARMING_SECONDS })
      answers.push(await settledAnswer(ours.url, page, encoding))
    }
  }
  return answers
}

const loadOf = (server: Server, { path, status }: Page, encoding: Encoding) => ({
  url: server.url + path,
  status,
  encoding,
})

function printSizes(answers: Answer[], workers: number) {
  console.log(`\nBytes of the answers (${workers === 1 ? '1 worker' : `${workers} workers`}; next is one process)`)
  for (const { page, encoding, body } of answers)
    console.log(line(page.name, [encoding, body.byteLength], { about: 10, cell: 10 }))
}

/** Prints each row as it is measured. */
async function rowsOf(
  running: Map<ServerName, Server>,
  answers: Answer[],
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<Row[]> {
  const names = [...running.keys()]
  console.log(`\nAnswers a second, and milliseconds that half (p50) and all but one in a hundred (p99) of them took`)
  const heads = [names.flatMap((name) => [name, '', '']), names.flatMap(() => ['/s', 'p50', 'p99'])]
  for (const [at, head] of heads.entries()) console.log(line(at === 0 ? '' : 'page', head, HITS_WIDTHS))
  const rows: Row[] = []
  for (const answer of answers) {
    const { page, encoding } = answer
    for (const [name, server] of running) await warm(name, server, answer)
    for (const connections of CONNECTIONS) {
      const seen = new Map<ServerName, Speed[]>()
      for (let round = 0; round < rounds; round++)
        for (const [name, server] of running) {
          const speed = await speedUnder({ ...loadOf(server, page, encoding), connections, seconds })
          seen.set(name, [...(seen.get(name) ?? []), speed])
        }
      const speeds = Object.fromEntries([...seen].map(([name, some]) => [name, middleOf(some)]))
      const row: Row = { page, encoding, connections, speeds }
      rows.push(row)
      const cells = names.flatMap((name) => cellsOf(row.speeds[name]))
      console.log(line(nameOf(row), cells, HITS_WIDTHS))
    }
  }
  return rows
}

/** Each figure's median. */
const middleOf = (speeds: Speed[]): Speed => ({
  perSecond: median(speeds.map(({ perSecond }) => perSecond)),
  p50: median(speeds.map(({ p50 }) => p50)),
  p99: median(speeds.map(({ p99 }) => p99)),
})

/** Makes sure that there is something to measure, and that nginx and plain Node give out what we do. */
async function warm(name: ServerName, server: Server, { page, encoding, body }: Answer) {
  const given = await ask(server.url, page, encoding)
  if (SAME_BYTES.has(name) && !given.body.equals(body))
    throw new Error(`${name} gives other bytes for ${page.path} (${encoding})`)
  await speedUnder({ ...loadOf(server, page, encoding), connections: WARMING_CONNECTIONS, seconds: WARMING_SECONDS })
}

const HITS_WIDTHS = { about: 22, cell: 9 }

const nameOf = ({ page, encoding, connections }: Row) =>
  `${page.name.padEnd(9)}${encoding.padEnd(9)}${String(connections).padStart(4)}`

const cellsOf = (speed: Speed | undefined): string[] =>
  speed ? [speed.perSecond.toFixed(0), speed.p50.toFixed(2), speed.p99.toFixed(2)] : ['-', '-', '-']

function printRatios(rows: Row[]) {
  console.log(
    '\nOurs against the others: answers a second (above 1: ours are more), and p99 (above 1: ours take longer)',
  )
  console.log(line('page', ['plain', 'nginx', 'next', 'p99 nginx'], RATIO_WIDTHS))
  for (const row of rows) {
    const { ours, nginx, plain, next } = row.speeds
    const cells = [plain, nginx, next].map((other) => ratio(ours?.perSecond, other?.perSecond))
    const slowest = row.connections === MOST_CONNECTIONS ? ratio(ours?.p99, nginx?.p99) : ''
    console.log(line(nameOf(row), [...cells, slowest], RATIO_WIDTHS))
  }
}

const RATIO_WIDTHS = { about: 22, cell: 11 }

const ratio = (ours: number | undefined, other: number | undefined): string =>
  ours && other ? (ours / other).toFixed(2) : '-'
