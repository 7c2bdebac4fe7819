// Whether anybody is shown an older page after a change was saved: three processes, a writer, readers on all three.
// node bench/run.mjs coherence [--writes=1000]      one of them is killed meanwhile, and every connection to the database is cut
import { parseArgs } from 'node:util'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { tagState } from '@/lib/freshness/tag-state'
import { anAddendum, anArticle } from '@/prisma/factories'
import { followExpiries } from '@/server/listening'
import { fill } from './content'
import { treeOf } from './processes'
import { type Server, startProduct, stopAll } from './product'

const ARTICLES = 200
const PROCESSES = 3
const PATIENCE_MS = 20_000

/** A change: it is saved, and then this text stands at these addresses. */
interface Change {
  addresses: string[]
  text: string
}

/** What a writer does, in turn. */
const WRITES: Record<string, (n: number) => Promise<Change>> = { publish, edit, append, comment, rename }

interface Tally {
  writes: number
  answers: number
  stale: number
  marked: number
  milliseconds: number[]
}

export async function measure(args: string[]) {
  const { values } = parseArgs({ args, options: { writes: { type: 'string', default: '1000' } } })
  const writes = Number(values.writes)
  await fill(1, ARTICLES)
  const servers = await Promise.all(Array.from({ length: PROCESSES }, () => startProduct()))
  const stopFollowing = await followExpiries(env().DATABASE_URL ?? '', tagState()) // the writer, too, is one that serves
  const reading = readers(servers)
  const tallies = new Map<string, Tally>()
  try {
    for (let n = 1; n <= writes; n++) {
      if (n === Math.floor(writes / 3)) killWorker(servers[1])
      if (n === Math.floor((writes * 2) / 3)) await cutConnections()
      await oneWrite(n, servers, tallies)
    }
  } finally {
    await reading.stop()
    await stopFollowing()
    await stopAll(servers)
  }
  print(tallies, reading.count())
}

async function oneWrite(n: number, servers: Server[], tallies: Map<string, Tally>) {
  const kinds = Object.keys(WRITES)
  const kind = kinds[n % kinds.length] ?? 'edit'
  const tally = tallies.get(kind) ?? { writes: 0, answers: 0, stale: 0, marked: 0, milliseconds: [] }
  tallies.set(kind, tally)
  const began = performance.now()
  const change = await WRITES[kind]?.(n)
  tally.milliseconds.push(performance.now() - began)
  tally.writes++
  const questions = servers.flatMap(({ url }) => (change?.addresses ?? []).map((address) => url + address))
  for (const { text, isMarked } of await Promise.all(questions.map(answerOf))) {
    tally.answers++
    if (isMarked) tally.marked++
    else if (!text.includes(change?.text ?? '')) tally.stale++
  }
}

/** An answer, asked for again while nobody answers; `isMarked` when it says that it may be stale. */
async function answerOf(url: string): Promise<{ text: string; isMarked: boolean }> {
  for (const began = Date.now(); ; ) {
    const response = await fetch(url).catch(() => null)
    if (response && response.status < 500) {
      const isMarked = response.headers.get('cache-status')?.includes('ttl=-1') ?? false
      return { text: await response.text(), isMarked }
    }
    if (Date.now() - began > PATIENCE_MS) throw new Error(`${url} did not answer`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Readers who ask all processes for the pages that change, all the time. */
function readers(servers: Server[]) {
  let running = true
  let asked = 0
  const read = async ({ url }: Server) => {
    while (running) {
      await answerOf(`${url}${['/', `/bench/${1 + (asked % ARTICLES)}`, '/feed.xml'][asked % 3]}`).catch(() => {})
      asked++
    }
  }
  const all = servers.map(read)
  return {
    count: () => asked,
    async stop() {
      running = false
      await Promise.all(all)
    },
  }
}

async function publish(n: number): Promise<Change> {
  const path = `/published/${n}`
  await anArticle({ id: 10_000 + n, path, title: `新しい記事${n}号`, publishedAt: new Date(Date.now() - 1000) })
  await inTransaction((tx) => expire(tx, tags.articles))
  return { addresses: [path, '/', '/feed.xml'], text: `新しい記事${n}号` }
}

async function edit(n: number): Promise<Change> {
  const articleId = 1 + (n % ARTICLES)
  const title = `書き直した題名${n}号`
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      insert into "Version" ("articleId", number, title, body, rendered, renderer, "plainText", excerpt, "publishedAt")
      select v."articleId", v.number + 1, ${title}, v.body, v.rendered, v.renderer, v."plainText", v.excerpt, now()
      from "Version" v join "Article" a on a.id = v."articleId" and a."currentVersion" = v.number where a.id = ${articleId}`
    await tx.$executeRaw`update "Article" set "currentVersion" = "currentVersion" + 1 where id = ${articleId}`
    await expire(tx, tags.article(articleId), tags.articles)
  })
  return { addresses: [`/bench/${articleId}`], text: title }
}

async function append(n: number): Promise<Change> {
  const articleId = 1 + (n % ARTICLES)
  const summary = `追記の要約${n}号`
  const article = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  await anAddendum(article, { summary })
  await inTransaction((tx) => expire(tx, tags.article(articleId), tags.addenda, tags.articles))
  return { addresses: [`/bench/${articleId}`, '/updates.xml'], text: summary }
}

async function comment(n: number): Promise<Change> {
  const articleId = 1 + (n % ARTICLES)
  const text = `読者のことば${n}号`
  await inTransaction(async (tx) => {
    await tx.comment.create({ data: { articleId, status: 'published', name: '読者', text } })
    await expire(tx, tags.article(articleId), tags.comments)
  })
  return { addresses: [`/bench/${articleId}`, '/comments/feed.xml'], text }
}

/** What every page shows, asked for at once: they read it together. */
async function rename(n: number): Promise<Change> {
  const title = `${n}番目の名前のブログ`
  await inTransaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: 'title' },
      create: { key: 'title', value: title },
      update: { value: title },
    })
    await expire(tx, tags.settings)
  })
  return { addresses: ['/', '/archive', '/bench/1', '/bench/2', '/bench/3'], text: title }
}

/** Kills the process that answers, with no warning; the first process puts another in its place. */
function killWorker(server: Server | undefined) {
  const worker = treeOf(server?.pid ?? 0).find((pid) => pid !== server?.pid)
  if (worker) process.kill(worker, 'SIGKILL')
}

const cutConnections = () =>
  db().$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`

function print(tallies: Map<string, Tally>, asked: number) {
  const heads = ['writes', 'answers', 'stale', 'marked', 'p50 ms', 'p99 ms']
  console.log(`\n${'write'.padEnd(10)}${heads.map((head) => head.padStart(10)).join('')}`)
  for (const [kind, { writes, answers, stale, marked, milliseconds }] of tallies) {
    const sorted = milliseconds.sort((one, other) => one - other)
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
    const cells = [writes, answers, stale, marked, at(0.5), at(0.99)]
    console.log(kind.padEnd(10) + cells.map((cell) => String(cell).padStart(10)).join(''))
  }
  console.log(
    `\nMeanwhile readers asked ${asked} times. Times are those until a change was saved and heard everywhere.`,
  )
}
