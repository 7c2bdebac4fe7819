import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import proxyaddr from 'proxy-addr'
import { env } from '@/lib/env'
import { tagState } from '@/lib/freshness/tag-state'
import { ID_HEADER, idOf } from './log'
import { STEP_HEADER } from './rendering'
import { FRAMEWORK_PAGE_POLICY } from './security'

/** Headers that speak of one connection (RFC 9110 §7.6.1), and those that are for us. */
const NOT_HANDED_ON =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|x-tsuiki-.*|x-middleware-.*)$/
/** What clients may claim of their way here. */
const CLAIMS = /^(?:forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-tsuiki-.*)$/

/**
 * Hands a request on to the renderer as it is, for answers that are of one reader, or large: forms, the studio, media.
 * What it says of its way here is ours: the client's address, and the blog's own name.
 * @param socket on which the renderer listens
 * @param failed answers when there is none from there
 */
export function passerOn(
  socket: string,
  siteUrl: string,
  common: [string, string][],
  failed: (request: IncomingMessage, response: ServerResponse, error: unknown) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  const isTrusted = proxyaddr.compile(env().TRUST_PROXY)
  const { host, protocol } = new URL(siteUrl)
  const agent = new http.Agent({ keepAlive: true })

  const headersFor = (request: IncomingMessage): OutgoingHttpHeaders => ({
    ...Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !CLAIMS.test(name) && !NOT_HANDED_ON.test(name)),
    ),
    ...(env().SITE_URL && { host }),
    'x-forwarded-for': proxyaddr(request, isTrusted),
    'x-forwarded-proto': protocol.slice(0, -1),
    [ID_HEADER]: idOf(request),
    [STEP_HEADER]: String(tagState().steps),
  })

  return (request, response) => {
    const { method, url: path, socket: client } = request
    if (client.remoteAddress === undefined) return void response.destroy() // reset before its turn: nobody asks any more
    const question = http.request({ socketPath: socket, agent, method, path, headers: headersFor(request) })
    question.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...headersOf(answer, common), [ID_HEADER]: idOf(request) })
      answer.on('error', () => response.destroy()) // what broke off must not look whole
      answer.pipe(response)
    })
    question.on('error', (error) => {
      if (!response.destroyed) failed(request, response, error)
    })
    whenOver(request, response, () => {
      question.destroy() // whoever left needs no answer
      request.unpipe(question)
      request.resume() // what is left of a form is read away: else an answer that came early would never arrive
    })
    if (request.headers['content-length'] === undefined) question.end()
    else request.pipe(question)
  }
}

/** An answer that has not had its turn on its connection closes with that alone. */
function whenOver(request: IncomingMessage, response: ServerResponse, over: () => void) {
  const { socket } = request
  socket.once('close', over)
  response.once('close', () => {
    socket.off('close', over)
    over()
  })
}

function headersOf({ headers }: IncomingMessage, common: [string, string][]): OutgoingHttpHeaders {
  const handedOn: OutgoingHttpHeaders = Object.fromEntries(common)
  for (const [name, value] of Object.entries(headers)) if (!NOT_HANDED_ON.test(name)) handedOn[name] = value
  if (String(headers['content-type']).startsWith('text/html'))
    handedOn['content-security-policy'] ??= FRAMEWORK_PAGE_POLICY
  return handedOn
}
