import cluster, { type Worker } from 'node:cluster'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { logger } from './log'
import type { Serving } from './serving'

export type ToWorker = 'stop'
export type FromWorker =
  | { kind: 'ready'; port: number }
  | {
      kind: 'failed'
      error: { message: string; stack?: string | undefined; code?: string | undefined; port?: number | undefined }
    }

/** A worker that dies younger than this is replaced after a pause: it will hardly fare better at once. */
const YOUNG_MS = 5_000
const PAUSE_MS = 2_000
/** Workers stop within 8 s or so by themselves: answers and a letter under way have 7 (shutdown.ts, renderer.ts). */
const PATIENCE_MS = 9_500

/**
 * Starts processes that serve on one port, and replaces those that die.
 * @param script what each of them runs; it gets the name of a folder for sockets as its argument
 * @param count how many
 * @param environment variables that they get besides this process's own
 * @returns their port, when all are ready, and how to stop them; rejects with the error of the first that could not start
 */
export async function startWorkers(
  script: string,
  count: number,
  environment: Record<string, string>,
): Promise<Serving> {
  const sockets = fs.mkdtempSync(path.join(os.tmpdir(), 'tsuiki-')) // for nobody else (mode 0700)
  // Workers accept by themselves: handed out by us, a connection waits until the worker has answered all its others.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: script, args: [sockets] })
  let stopping = false

  const replace = async (bornAt: number) => {
    if (Date.now() - bornAt < YOUNG_MS) await wait(PAUSE_MS)
    if (!stopping) await start().catch((error) => logger().error({ err: error }, 'A worker could not start'))
  }
  const start = async (): Promise<number> => {
    const bornAt = Date.now()
    const worker = cluster.fork(environment)
    worker.once('exit', (code, signal) => {
      if (stopping) return
      logger().error({ worker: worker.id, code, signal }, 'A worker ended; another takes its place')
      void replace(bornAt)
    })
    return readiness(worker)
  }

  const stop = async () => {
    stopping = true
    await Promise.all(Object.values(cluster.workers ?? {}).flatMap((worker) => (worker ? [end(worker)] : [])))
    fs.rmSync(sockets, { recursive: true, force: true })
  }
  try {
    const [port = 0] = await Promise.all(Array.from({ length: count }, start))
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function readiness(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve(message.port)
      if (message.kind === 'failed') reject(Object.assign(new Error(message.error.message), message.error))
    })
    worker.once('exit', (code, signal) => reject(new Error(`A worker ended while it started (${signal ?? code}).`)))
  })
}

function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_MS)
    worker.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    if (worker.isDead()) resolve()
    else worker.send('stop' satisfies ToWorker)
  })
}
