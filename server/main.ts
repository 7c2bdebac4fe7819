import http from 'node:http'
import next from 'next'
import { tagState } from '@/lib/tag-state'
import { correctHeaders } from './headers'
import { answerHealth, answerUnready } from './health'
import { followExpiries } from './listening'
import { stopGracefully } from './shutdown'

export interface ServerOptions {
  host: string
  port: number
  databaseUrl: string
  /** Compile on demand and reload, for work on the code. */
  dev: boolean
}

/**
 * Serves the blog until it is told to stop.
 * @returns the port it listens on, and how to stop: new connections are refused, running answers finish
 */
export async function serve({
  host,
  port,
  databaseUrl,
  dev,
}: ServerOptions): Promise<{ port: number; stop: () => Promise<void> }> {
  const stopFollowing = await followExpiries(databaseUrl, tagState())
  // Next must think of itself as localhost: with an address, rewrites of proxy.ts would come back in from outside.
  const app = next({ dev, hostname: 'localhost', port })
  let handle: ReturnType<typeof app.getRequestHandler> | undefined
  const server = http.createServer((request, response) => {
    if (answerHealth(request, response, handle !== undefined)) return
    correctHeaders(response)
    if (handle) void handle(request, response)
    else answerUnready(response)
  })
  const listening = await listen(server, host, port)
  await app.prepare()
  handle = app.getRequestHandler()
  return {
    port: listening,
    async stop() {
      await stopGracefully(server)
      await app.close()
      await stopFollowing()
    },
  }
}

/** Takes the port before the long preparation, so that a taken one is told at once. */
function listen(server: http.Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
