import { createHash } from 'node:crypto'
import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { env } from '@/lib/env'
import { tagState } from '@/lib/freshness/tag-state'
import { isPersonal } from '@/lib/web/personal-cookies'
import { Answerer, type Means } from './answering'
import { apology } from './apology'
import { answerHealth } from './health'
import { Improving } from './improving'
import type { KeptAnswer } from './kept-answer'
import { followExpiries } from './listening'
import { ID_HEADER, idOf, logger, tellOf, withoutSecrets } from './log'
import { hostsOf, IDLE_MS, isReading, LIMITS, refusalOf, refuse } from './manners'
import { type Fate, Metrics } from './metrics'
import { PageCache } from './page-cache'
import { PageStore } from './page-store'
import { passerOn } from './passing-on'
import { listen } from './port'
import { mayHaveTwin } from './question'
import { ReadCounter } from './reads'
import { type Renderer, startRenderer } from './rendering'
import { commonHeaders } from './security'
import { stopGracefully } from './shutdown'
import { StaticFiles } from './static-files'

export interface ServingOptions {
  host: string
  port: number
  databaseUrl: string
  /** The blog's origin as the world sees it. */
  siteUrl: string
  /** Where a Unix socket may be made that leads to the renderer. */
  socket: string
}

export interface Serving {
  port: number
  /** New connections are refused, running answers finish. */
  stop(): Promise<void>
}

const HAND_OVER_MS = 30_000
const STORE_BYTES = 512 * 1024 * 1024
const SWEEP_MS = 600_000

/** Serves in this process until it is told to stop. */
export async function startServing({ host, port, databaseUrl, siteUrl, socket }: ServingOptions): Promise<Serving> {
  const renderer = await startRenderer({ siteUrl, port, socket })
  const stopFollowing = await followExpiries(databaseUrl, tagState())
  const reads = new ReadCounter()
  const missed = new ReadCounter()
  const handOver = () => renderer.count(reads.take(), missed.take())
  const handingOver = setInterval(handOver, HAND_OVER_MS)
  const server = http.createServer(LIMITS, answerer(renderer, { reads, missed }, siteUrl, port))
  server.setTimeout(IDLE_MS)
  return {
    port: await listen(server, host, port),
    async stop() {
      clearInterval(handingOver)
      renderer.prepareToStop() // a letter under way takes its time beside answers under way, not after them
      await stopGracefully(server)
      handOver()
      await renderer.stop()
      await stopFollowing()
    },
  }
}

type Counters = Pick<Means, 'reads' | 'missed'>

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Everything that stands between a reader and Next: files, pages that are kept, documents without scripts. */
function answerer(renderer: Renderer, counters: Counters, siteUrl: string, port: number): Answer {
  const state = tagState()
  const hosts = env().SITE_URL ? hostsOf(siteUrl, port) : null
  const common = commonHeaders(siteUrl)
  const files = new StaticFiles(process.cwd(), common)
  const store = sweptStore(siteUrl)
  const improving = new Improving(store, (key) => cache.peek(key))
  const cache: PageCache = new PageCache(env().PAGE_CACHE_MB * 1024 * 1024, state, improving.add)
  const metrics = new Metrics(cache, renderer.numbers)
  const failed = apologizer(common)
  const away = apology(503, common)
  const pages = new Answerer({ cache, store, state, ...counters, make: renderer.make, away, failed })
  const handOn = passerOn(renderer.socket, siteUrl, common, failed)

  const passOn: Answer = (request, response) => {
    const began = performance.now()
    metrics.count('passed')
    response.once('close', () => metrics.time('passed', began))
    handOn(request, response)
  }
  const sendFile = async (file: KeptAnswer, request: IncomingMessage, response: ServerResponse) => {
    metrics.count('file')
    if (!file.isReadyFor(request)) await file.prepareFor(request)
    file.send(request, response)
  }

  const answer: Answer = (request, response) => {
    tellOf(request, response)
    const refused = refusalOf(request, hosts)
    if (refused) {
      metrics.count('refused')
      return refuse(response, refused, common)
    }
    if (answerHealth(request, response)) return
    if (!isReading(request)) return passOn(request, response)
    const file = files.at(request.url ?? '')
    if (file) return void sendFile(file, request, response).catch((error) => failed(request, response, error))
    if (isPersonal(request.headers.cookie) && mayHaveTwin(request)) return passOn(request, response)
    const outcome = pages.answer(request, response)
    if (outcome === null) return passOn(request, response)
    if (typeof outcome === 'string') return metrics.count(outcome)
    const began = performance.now()
    const count = (fate: Fate) => {
      metrics.count(fate)
      metrics.time(fate, began)
    }
    outcome.then(count, (error) => {
      count('unanswerable')
      failed(request, response, error)
    })
  }
  return (request, response) => {
    try {
      answer(request, response)
    } catch (error) {
      failed(request, response, error) // thrown further, it would end the process
    }
  }
}

/** Says sorry to the reader, and why to the log; both tell the same id. */
function apologizer(common: [string, string][]): Means['failed'] {
  const broken = apology(500, common)
  return (request, response, error) => {
    const id = idOf(request)
    logger().error({ id, err: error, url: withoutSecrets(request.url) }, 'A request failed')
    if (response.headersSent) return void response.destroy()
    response.setHeader(ID_HEADER, id)
    broken.send(request, response)
  }
}

function sweptStore(siteUrl: string): PageStore {
  const store = new PageStore(storeFolder(siteUrl), STORE_BYTES, tagState())
  const sweep = () => store.sweep().catch((error) => logger().warn({ err: error }, 'Stored pages could not be swept'))
  void sweep()
  setInterval(sweep, SWEEP_MS).unref()
  return store
}

/** Stored pages are of one build and of the settings that stand in them. */
function storeFolder(siteUrl: string): string {
  const { DATA_DIR, TIME_ZONE, SITE_LANGUAGE, CDN_SECONDS } = env()
  const madeFrom = fs.readFileSync(path.resolve('.next/made-from'), 'utf8')
  const hash = createHash('sha256').update(JSON.stringify([madeFrom, siteUrl, TIME_ZONE, SITE_LANGUAGE, CDN_SECONDS]))
  return path.join(DATA_DIR, 'pages', hash.digest('hex').slice(0, 16))
}
