import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Logger, pino } from 'pino'
import { env } from '@/lib/env'

let made: Logger | undefined

/** What is told to whoever runs the blog: a JSON object on each line. It never holds a reader's network address. */
export function logger(): Logger {
  made ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
  return made
}

/** By this name a request stands in the log, and its answer tells it. */
export const ID_HEADER = 'x-request-id'
const ids = new WeakMap<IncomingMessage, string>()

/** The request's own id, made when it is first asked for. */
export function idOf(request: IncomingMessage): string {
  const id = ids.get(request) ?? randomUUID()
  ids.set(request, id)
  return id
}

/** Spaces of the address whose last segment lets somebody in. */
const SECRET =
  /^(\/(?:reset|invite|preview|(?:api\/)?following|sign-in\/link|comment\/decision|comment\/\d+\/waiting)\/)[^?]+/

/** An address as a log may hold it: without what opens something, and without what was asked. */
export const withoutSecrets = (url = ''): string => url.replace(/\?.*$/s, '?…').replace(SECRET, '$1…')

/** At level debug, tells of every request when its answer has ended. */
export function tellOf(request: IncomingMessage, response: ServerResponse): void {
  if (!logger().isLevelEnabled('debug')) return
  const { method } = request
  const url = withoutSecrets(request.url)
  const began = performance.now()
  response.once('close', () => {
    const milliseconds = Math.round(performance.now() - began)
    logger().debug({ id: idOf(request), method, url, status: response.statusCode, milliseconds }, 'A request')
  })
}
