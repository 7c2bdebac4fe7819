// Answers to the last byte, as a server gave them.
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export const ENCODINGS = ['identity', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface Page {
  name: string
  /** From the slash on, with the query. */
  path: string
  status: number
}

export interface Answer {
  page: Page
  /** The one that was asked for; the body is in it unless it was too short to be worth it. */
  encoding: Encoding
  status: number
  /** Those that another server must give too, for its answers to be as long. */
  headers: Record<string, string>
  body: Buffer
}

/** Headers that say how the answer travelled, not what it is. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])
const SETTLED_ASKS = 4
const PAUSE_MS = 400

/** Asks until the answer stays the same: a blog may compress better later on what it compressed in a hurry at first. */
export async function settledAnswer(origin: string, page: Page, encoding: Encoding): Promise<Answer> {
  let answer = await ask(origin, page, encoding)
  for (let same = 1; same < SETTLED_ASKS; ) {
    await sleep(PAUSE_MS)
    const next = await ask(origin, page, encoding)
    same = next.body.equals(answer.body) ? same + 1 : 1
    answer = next
  }
  return answer
}

/** @throws Error when the status is not the page's */
export function ask(origin: string, page: Page, encoding: Encoding): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { headers: { 'accept-encoding': encoding }, agent: false } // a kept connection may be closed between asks
    const request = http.get(origin + page.path, options, (response) => {
      const { statusCode: status = 0 } = response
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (status !== page.status)
          return reject(new Error(`${origin}${page.path} answered ${status}, not ${page.status}`))
        const body = Buffer.concat(chunks)
        resolve({
          page,
          encoding,
          status,
          headers: { ...lasting(response.headers), 'content-length': String(body.byteLength) },
          body,
        })
      })
    })
    request.on('error', reject)
  })
}

const lasting = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (OF_THE_CONNECTION.has(name) ? [] : [[name, String(value)]])),
  )
