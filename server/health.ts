import type { IncomingMessage, ServerResponse } from 'node:http'
import { db } from '@/lib/db/client'
import { tagState } from '@/lib/tag-state'

/**
 * Answers `/health/live` (this process runs) and `/health/ready` (it can serve: database there, counters known).
 * @param prepared whether pages can be served yet
 * @returns whether the request was one of these
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse, prepared: boolean): boolean {
  const path = request.url?.split('?')[0]
  if (path === '/health/live') answer(response, 200, 'live')
  else if (path === '/health/ready' && !prepared) answerUnready(response)
  else if (path === '/health/ready')
    void isReady().then((ready) => answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready'))
  else return false
  return true
}

/** For whoever comes in the seconds between taking the port and being able to serve. */
export function answerUnready(response: ServerResponse): void {
  response.setHeader('retry-after', '1')
  answer(response, 503, 'starting')
}

const isReady = async () =>
  tagState().coherent &&
  (await db().$queryRaw`select 1`.then(
    () => true,
    () => false,
  ))

function answer(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
