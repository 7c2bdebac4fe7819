// One process that serves. The first process (main.ts) starts it, restarts it and tells it to stop.
import cluster from 'node:cluster'
import path from 'node:path'
import { env, siteUrl } from '@/lib/env'
import { startServing } from './serving'
import type { FromWorker, ToWorker } from './workers'

const tell = (message: FromWorker) => process.send?.(message)

// Ctrl-C and service managers signal every process: the first one tells us when it is time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

try {
  const { HOST, PORT, DATABASE_URL = '' } = env()
  const server = await startServing({
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    siteUrl: siteUrl(),
    socket: path.join(process.argv[2] ?? '', `${process.pid}.sock`),
  })
  process.on('message', (message: ToWorker) => {
    if (message !== 'stop') return
    void server.stop().finally(() => {
      cluster.worker?.disconnect()
      process.exit(0)
    })
  })
  tell({ kind: 'ready', port: server.port })
} catch (error) {
  const { message, stack, code, port } = error as NodeJS.ErrnoException & { port?: number }
  process.send?.({ kind: 'failed', error: { message, stack, code, port } } satisfies FromWorker, () => process.exit(1))
}
