// What a reader's pages cost at 1,000 and at 10,000 articles: kept pages (hits), and pages made anew each time (misses).
// NODE_ENV=production node bench/run.mjs read [seconds]      needs the production build that `npm start` or `npm test` leaves
import path from 'node:path'
import autocannon from 'autocannon'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import { env } from '@/lib/env'

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
  console.log(
    `\n${'page'.padEnd(16)}${['articles', 'hits/s', 'p95 ms', 'misses/s', 'p95 ms'].map((head) => head.padStart(10)).join('')}`,
  )
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
  const sweeping = setInterval(() => void everythingMoves(), 20)
  const misses = await load(url, duration)
  clearInterval(sweeping)
  const cells = [size, hits.requests.average, hits.latency.p97_5, misses.requests.average, misses.latency.p97_5]
  console.log(name.padEnd(16) + cells.map((cell) => String(Math.round(cell)).padStart(10)).join(''))
}

async function load(url: string, duration: number) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers: { 'accept-encoding': 'gzip' } })
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were no 2xx`)
  return result
}

/** Expires every page, fifty times a second, so that hardly an answer can come from a cache. */
const everythingMoves = () =>
  inTransaction((tx) => expire(tx, tags.settings, tags.articles, tags.categories, tags.addenda, tags.comments)).catch(
    () => {},
  )

/** Articles number `from` to `to`, written in SQL: three categories, thirty paragraphs, five comments each, an addendum on every tenth. */
async function fill(from: number, to: number) {
  const text =
    'Windows の設定を開き、「システム」から順に進みます。表示が変わらないときは、いったん閉じてから開き直してください。'
  await db()
    .$executeRaw`insert into "Category" (name, slug) select 'カテゴリ ' || n, 'bench-' || n from generate_series(0, 19) n on conflict do nothing`
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      insert into "Article" (id, kind, status, path, "feedId", "publishedAt", "substantiveAt", "currentVersion")
      select n, 'article', 'published', '/bench/' || n, 'tag:bench:' || n, at, at, 1
      from generate_series(${from}::int, ${to}::int) n, lateral (select timestamptz '2010-01-01' + n * interval '12 hours' * (10000.0 / 10000) as at) d`
    await tx.$executeRaw`
      insert into "Version" ("articleId", number, title, body, rendered, renderer, "plainText", excerpt, "publishedAt")
      select n, 1, '記事 ' || n || ' の題名', '{"type":"doc","content":[]}',
        (select jsonb_agg(jsonb_build_object('id', 'blk' || lpad(p::text, 5, '0'), 'ids', jsonb_build_array('blk' || lpad(p::text, 5, '0')),
          'html', '<p>' || ${text}::text || p || '</p>')) from generate_series(1, 30) p),
        1, repeat(${text}::text, 30), left(${text}::text, 120), now()
      from generate_series(${from}::int, ${to}::int) n`
    await tx.$executeRaw`
      insert into "Address" (path, state, "articleId") select '/bench/' || n, 'current', n from generate_series(${from}::int, ${to}::int) n`
    await tx.$executeRaw`
      insert into "ArticleCategory" ("articleId", "categoryId", position, "publishedAt")
      select a.id, c.id, k, a."publishedAt" from "Article" a, generate_series(0, 2) k, "Category" c
      where a.id between ${from} and ${to} and c.slug = 'bench-' || ((a.id + k * 7) % 20)`
    await tx.$executeRaw`
      insert into "Comment" ("articleId", status, name, text, "createdAt")
      select n, 'published', '読者', 'ありがとうございます。直りました。', now() from generate_series(${from}::int, ${to}::int) n, generate_series(1, 5)`
    await tx.$executeRaw`
      insert into "SearchDocument" (kind, "subjectId", "articleId", title, text, tokens)
      select 'article', n, n, '記事' || n, 'windows', array_to_tsvector(array['w','i','n','d','o','s','wi','in','nd','do','ow','ws','win','ind','ndo','dow','ows'])
      from generate_series(${from}::int, ${to}::int) n where n % 10 = 0`
  })
  await db().$executeRaw`analyze`
  await everythingMoves()
}
