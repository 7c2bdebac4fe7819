import type { IncomingMessage, ServerResponse } from 'node:http'
import { tagState } from '@/lib/freshness/tag-state'

/**
 * Answers `/health/live` (this process runs) and `/health/ready` (it can serve: the database answered within the last seconds).
 * @returns whether the request was one of these
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url === '/health/live') answer(response, 200, 'live')
  else if (request.url === '/health/ready') {
    const ready = tagState().coherent
    answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready')
  } else return false
  return true
}

function answer(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
