import path from 'node:path'
import { env } from '@/lib/env'
import { startDeveloping } from './developing'
import { serveMetrics } from './metrics'
import { tryPort } from './port'
import type { Serving } from './serving'
import { startWorkers } from './workers'

export interface ServerOptions {
  host: string
  port: number
  databaseUrl: string
  /** Compile on demand and reload, for work on the code: one process, no page cache. */
  dev: boolean
}

/**
 * Serves the blog until it is told to stop.
 * @returns the port it listens on, and how to stop: new connections are refused, running answers finish
 * @throws the system's error when the port is taken
 */
export async function serve({ host, port, databaseUrl, dev }: ServerOptions): Promise<Serving> {
  await tryPort(host, port)
  if (dev) return startDeveloping({ host, port, databaseUrl })
  const environment = { HOST: host, PORT: String(port), DATABASE_URL: databaseUrl, WORKERS: String(env().WORKERS) }
  const workers = await startWorkers(path.resolve('.build/worker.mjs'), env().WORKERS, environment)
  const { METRICS_PORT } = env()
  if (METRICS_PORT) serveMetrics(METRICS_PORT)
  return workers
}
