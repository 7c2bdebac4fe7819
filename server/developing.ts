import http from 'node:http'
import { keepNoReads } from '@/lib/freshness/kept-read'
import { tagState } from '@/lib/freshness/tag-state'
import { answerHealth } from './health'
import { followExpiries } from './listening'
import { listen } from './port'
import type { Serving, ServingOptions } from './serving'
import { stopGracefully } from './shutdown'

/** Serves the sources, for work on the code: compiled on demand, reloaded on change, nothing kept, nothing taken out. */
export async function startDeveloping({
  host,
  port,
  databaseUrl,
}: Omit<ServingOptions, 'siteUrl' | 'socket'>): Promise<Serving> {
  keepNoReads()
  const stopFollowing = await followExpiries(databaseUrl, tagState())
  const { default: next } = await import('next') // not needed where it is not developed
  const app = next({ dev: true, hostname: 'localhost', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = http.createServer((request, response) => {
    if (!answerHealth(request, response)) void handle(request, response)
  })
  server.on('upgrade', app.getUpgradeHandler()) // by this a browser hears of changes
  return {
    port: await listen(server, host, port),
    async stop() {
      await stopGracefully(server)
      await app.close()
      await stopFollowing()
    },
  }
}
