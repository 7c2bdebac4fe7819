import http from 'node:http'
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client'
import { tagState } from '@/lib/freshness/tag-state'
import { logger } from './log'
import type { PageCache } from './page-cache'

/** What becomes of requests. */
export type Fate = 'hit' | 'miss' | 'stale' | 'alone' | 'unanswerable' | 'file' | 'passed' | 'refused'

/** Numbers of one worker; the first process adds up those of all. Counting costs an addition: they are collected when asked for. */
export class Metrics {
  private readonly fates = new Map<Fate, number>()
  private readonly seconds = new Histogram({
    name: 'tsuiki_making_seconds',
    help: 'Time to an answer that was not there: made, or passed on.',
    labelNames: ['fate'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })

  constructor(cache: PageCache, numbersOfApp: ReadonlyMap<string, number>) {
    const fates = this.fates
    new AggregatorRegistry() // answers the first process when it collects
    collectDefaultMetrics({ prefix: 'tsuiki_' })
    new Counter({
      name: 'tsuiki_requests_total',
      help: 'Requests by what became of them.',
      labelNames: ['fate'],
      collect() {
        this.reset()
        for (const [fate, count] of fates) this.inc({ fate }, count)
      },
    })
    gauge('tsuiki_page_cache_bytes', 'Bytes of kept pages.', () => cache.extent.bytes)
    gauge('tsuiki_page_cache_pages', 'Number of kept pages.', () => cache.extent.pages)
    gauge('tsuiki_coherent', 'Workers that hear of changes.', () => Number(tagState().coherent))
    new Gauge({
      name: 'tsuiki_app',
      help: 'What the app tells of itself: connections of its pool, jobs.',
      labelNames: ['number'],
      collect() {
        for (const [number, value] of numbersOfApp) this.set({ number }, value)
      },
    })
  }

  count(fate: Fate): void {
    this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1)
  }

  /** @param began when the request came, in `performance.now()`'s milliseconds */
  time(fate: Fate, began: number): void {
    this.seconds.observe({ fate }, (performance.now() - began) / 1000)
  }
}

function gauge(name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    collect() {
      this.set(read())
    },
  })
}

/** Serves the numbers of all workers together, to this machine only. */
export function serveMetrics(port: number): void {
  const registry = new AggregatorRegistry()
  const server = http.createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    try {
      const text = await registry.clusterMetrics()
      response.writeHead(200, { 'content-type': register.contentType }).end(text)
    } catch (error) {
      logger().warn({ err: error }, 'The numbers could not be collected')
      response.writeHead(503).end()
    }
  })
  server.on('error', (error) => logger().error({ err: error }, `Numbers cannot be served on port ${port}`))
  server.listen(port, '127.0.0.1')
}
