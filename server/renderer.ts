// The thread in which Next renders: beside the thread that answers readers (serving.ts), so that a page in the making keeps
// nobody waiting who asks for one that is there.
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import next from 'next'
import { env } from '@/lib/env'
import { hearing } from '@/lib/freshness/hearing'
import { tagState } from '@/lib/freshness/tag-state'
import { endSending } from '@/lib/mail/under-way'
import { numbersNow } from '@/lib/numbers'
import { pendingMissed, pendingReads } from '@/lib/pending-reads'
import { readStacksOfAborts } from './abort-reasons'
import { makingInTurn } from './making-in-turn'
import { makerOf } from './page-making'
import { type FromRenderer, type RendererOptions, STEP_HEADER, type ToMake, type ToRenderer } from './rendering'
import { StaticFiles } from './static-files'

const NUMBERS_EVERY_MS = 5_000
/** So long after the end was told a letter that is under way may take; then this thread ends without it. */
const LETTER_MS = 7_000

const { socket, siteUrl, port } = workerData as RendererOptions
const tell = (message: FromRenderer) => parentPort?.postMessage(message)

readStacksOfAborts()
// Next must think of itself as localhost: with an address, rewrites of proxy.ts would come back in from outside.
const app = next({ dev: false, hostname: 'localhost', port })
await silently(() => app.prepare()) // it tells how long its settings took to read
const handle = app.getRequestHandler()
const files = new StaticFiles(process.cwd(), [])
const make = makingInTurn(makerOf(handle, files, { siteUrl, cdnSeconds: env().CDN_SECONDS }))

/** For what is passed on as it is (passing-on.ts). */
const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, async (request, response) => {
  const steps = Number(request.headers[STEP_HEADER])
  delete request.headers[STEP_HEADER]
  await tagState().reached(steps) // what the other thread knows by now, this one must know before it answers
  await handle(request, response).catch(() => response.destroy()) // the other thread sees it end, and says so
})

let lastLetter: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (message: ToRenderer) => {
  if (message.kind === 'step') tagState().take(message.step)
  if (message.kind === 'word') hearing().take(message.word)
  if (message.kind === 'reads') {
    pendingReads().add(message.counts)
    pendingMissed().add(message.missed)
  }
  if (message.kind === 'make') void answer(message)
  if (message.kind === 'ending') lastLetter = Promise.race([endSending(), wait(LETTER_MS)])
  if (message.kind === 'stop') void stop()
})

/** Keeps what is said on the way from the terminal, where the blog says by itself that it runs. Warnings and errors are not kept back. */
async function silently(work: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => {}
  await work().finally(() => {
    console.log = log
  })
}

async function answer({ id, url, until }: ToMake): Promise<void> {
  try {
    tell({ kind: 'made', id, made: await make(url, until) })
  } catch (error) {
    tell({ kind: 'failed', id, error })
  }
}

async function stop(): Promise<void> {
  server.close()
  server.closeAllConnections()
  await pendingReads().flush()
  await pendingMissed().flush()
  await lastLetter
  await app.close().finally(() => process.exit())
}

setInterval(() => tell({ kind: 'numbers', numbers: numbersNow() }), NUMBERS_EVERY_MS).unref()
server.listen(socket, () => tell({ kind: 'ready' }))
