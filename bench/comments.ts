// What a reader's comment costs the server and PostgreSQL, how many are taken in a second, and what readers wait meanwhile.
// node bench/run.mjs comments [--comments=3000] [--workers=2] [--only=next,held,shown]      beside a form that Next alone takes
// node bench/run.mjs comments --flood=60      a thousand a minute for so many seconds (flood.ts)
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { changeSettings } from '@/lib/settings/changing'
import { CommentedBlog, wordsOf } from './commenters'
import { fill } from './content'
import { startEmptyNext } from './empty-next'
import { measureFlood } from './flood'
import { cpuMilliseconds, parentOf } from './processes'
import { type Server, startProduct } from './product'
import { withReaders } from './readers'
import { line } from './table'

const ARTICLES = 500
const CLIENTS = 16
/** Not counted: V8 goes on compiling what runs often for thousands of comments. */
const WARMING = 5_000
const READERS_PER_SECOND = 200
const QUIET_MS = 3_000
const LAYOUT = { about: 26, cell: 12 }
const HEADS = ['a second', 'server ms', 'Postgres ms', 'both ms', 'quiet p99', 'reader p50', 'reader p99']

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      comments: { type: 'string', default: '3000' },
      workers: { type: 'string', default: '2' },
      only: { type: 'string', default: 'next,held,shown' },
      flood: { type: 'string' },
    },
  })
  if (values.flood !== undefined) return measureFlood(Number(values.flood))
  const [comments, workers, only] = [Number(values.comments), Number(values.workers), values.only.split(',')]
  console.log(line('CPU of one comment', HEADS, LAYOUT))
  if (only.includes('next')) await measureNext(comments)
  await fill(1, ARTICLES)
  const server = await startProduct({ workers, env: { TRUST_PROXY: 'loopback' } })
  try {
    await measureWay(server, comments)
    for (const fate of ['held', 'shown'] as const)
      if (only.includes(fate))
        for (const articles of [1, ARTICLES]) await measureOurs(server, { fate, articles, comments })
  } finally {
    await server.stop()
  }
}

/** What Next costs whoever takes a form by it, whatever is done with it then. */
async function measureNext(comments: number) {
  const server = await startEmptyNext()
  const blog = new CommentedBlog(server.url, CLIENTS)
  try {
    const send = async () => void (await blog.submit('/api/form', { name: `読者${++written}`, text: wordsOf(written) }))
    await repeat(WARMING, send)
    const { perSecond, milliseconds } = await costOf([server.pid], comments, send)
    console.log(line('an empty handler of Next', [perSecond.toFixed(0), ...milliseconds.map(short)], LAYOUT))
  } finally {
    blog.close()
    await server.stop()
  }
}

/** The way through our server and Next to the smallest handler that the blog has. */
async function measureWay(server: Server, times: number) {
  const blog = new CommentedBlog(server.url, CLIENTS)
  try {
    const ask = async () => void (await blog.get('/api/comments/moment?article=1'))
    await repeat(WARMING, ask)
    const { perSecond, milliseconds } = await costOf([server.pid], times, ask)
    console.log(line('a small handler of ours', [perSecond.toFixed(0), ...milliseconds.map(short)], LAYOUT))
  } finally {
    blog.close()
  }
}

interface Case {
  /** What becomes of each, by the blog's rule. */
  fate: 'held' | 'shown'
  articles: number
  comments: number
}

async function measureOurs(server: Server, { fate, articles, comments }: Case) {
  await changeSettings(SYSTEM, { commentModeration: fate === 'held' ? 'all' : 'none' })
  const blog = new CommentedBlog(server.url, CLIENTS)
  const send = () => comment(blog, articles)
  const pages = ['/', ...Array.from({ length: 20 }, (_, n) => `/bench/${1 + (n % articles)}`)]
  const addresses = pages.map((page) => server.url + page)
  try {
    await repeat(WARMING, send)
    const { perSecond, milliseconds } = await costOf([server.pid, await postmaster()], comments, send)
    const [ours = 0, postgres = 0] = milliseconds
    await withReaders(addresses, READERS_PER_SECOND, () => sleep(QUIET_MS)) // makes the pages
    const [, alone] = await withReaders(addresses, READERS_PER_SECOND, () => sleep(QUIET_MS))
    const [, meanwhile] = await withReaders(addresses, READERS_PER_SECOND, () => repeat(comments, send))
    const cells = [
      perSecond.toFixed(0),
      ...[ours, postgres, ours + postgres, alone.p99, meanwhile.p50, meanwhile.p99].map(short),
    ]
    const about = `${fate}, ${articles === 1 ? 'one article' : `${articles} articles`}`
    console.log(line(about, cells, LAYOUT))
    if (meanwhile.turnedAway > 0) console.log(`${meanwhile.turnedAway} of ${meanwhile.readers} readers got no page`)
  } finally {
    blog.close()
  }
}

let written = 0

/** Sends one that nobody sent before, under one of so many articles. @throws Error when it is not taken */
async function comment(blog: CommentedBlog, articles: number) {
  const number = ++written
  const form = { article: 1 + (number % articles), name: `読者${number}`, text: wordsOf(number) }
  const { status, location, body } = await blog.post(number, form)
  if (status !== 303 || location.startsWith('/comment/new'))
    throw new Error(`${status} ${location} ${body.slice(0, 500)}`)
}

async function repeat(times: number, act: () => Promise<void>) {
  let left = times
  const client = async () => {
    while (left-- > 0) await act()
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}

/** @returns how often a second it is done, and the CPU milliseconds that each of these processes has of it, with all that it started */
async function costOf(roots: number[], times: number, act: () => Promise<void>) {
  const before = roots.map(cpuMilliseconds)
  const began = performance.now()
  await repeat(times, act)
  const seconds = (performance.now() - began) / 1_000
  await sleep(500) // what was put off until after the answers
  const milliseconds = roots.map((root, at) => (cpuMilliseconds(root) - (before[at] ?? 0)) / times)
  return { perSecond: times / seconds, milliseconds }
}

/** The process of which all of PostgreSQL's are children. */
async function postmaster(): Promise<number> {
  const [session] = await db().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
  return parentOf(session?.pid ?? 0)
}

const short = (milliseconds: number) => milliseconds.toFixed(2)
