import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Captured, capture } from './capture'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What is captured of a handler, or why nothing is; what takes longer than a second never comes. */
const captured = (handle: Handle, url = '/archive?p=1') =>
  Promise.race([capture(handle, url, 'blog.example'), wait(1_000, null, { ref: false })])

const bodyOf = (answer: Captured | null) => answer?.body.toString()

test('of the request the app sees the address and the host', async () => {
  const seen: unknown[] = []
  await captured(async (request, response) => {
    seen.push(request.method, request.url, request.headers, (await buffer(request)).byteLength)
    response.end()
  })
  expect(seen).toEqual(['GET', '/archive?p=1', { host: 'blog.example' }, 0])
})

test('status, headers and body are taken whole, however they are written', async () => {
  const answer = await captured(async (_, response) => {
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('x-count', 3)
    response.flushHeaders()
    response.write('<p>追')
    response.write(Buffer.from('記'))
    await wait(1)
    response.write(new Uint8Array([60, 47, 112, 62]))
    response.end('終')
  })
  expect(answer?.status).toBe(404)
  expect([...(answer?.headers ?? [])]).toEqual([
    ['content-type', 'text/html; charset=utf-8'],
    ['x-count', '3'],
  ])
  expect(bodyOf(answer)).toBe('<p>追記</p>終')
})

test.each<[string, Handle]>([
  ['in one call', async (_, response) => void response.writeHead(410, { 'X-A': 'b' }).end('gone')],
  ['with a reason', async (_, response) => void response.writeHead(410, 'Gone', { 'X-A': 'b' }).end('gone')],
  [
    'after the handler has come back',
    async (_, response) => {
      setTimeout(() => response.writeHead(410, { 'X-A': 'b' }).end('gone'), 5)
    },
  ],
])('an answer may be written %s', async (_, handle) => {
  const answer = await captured(handle)
  expect([answer?.status, answer?.headers.get('x-a'), bodyOf(answer)]).toEqual([410, 'b', 'gone'])
})

const aStream = () => Readable.from(Array.from({ length: 100 }, () => 'x'.repeat(1_000)))

test('streams flow into it, and whoever waits for the end is told', async () => {
  const events: string[] = []
  const answer = await captured(async (_, response) => {
    await new Promise<void>((resolve) => aStream().pipe(response).once('finish', resolve))
    events.push('finished')
    response.end('too late', () => events.push('never'))
  })
  expect(answer?.body.byteLength).toBe(100_000)
  expect(events).toEqual(['finished'])
})

test('callbacks of write and end are called', async () => {
  const called: string[] = []
  await captured(async (_, response) => {
    await new Promise<void>((resolve) => response.write('a', () => resolve()))
    called.push('written')
    await new Promise<void>((resolve) => response.end(() => resolve()))
    called.push('ended')
  })
  expect(called).toEqual(['written', 'ended'])
})

test('a handler that fails is no answer', async () => {
  await expect(
    captured(async () => {
      throw new Error('no database')
    }),
  ).rejects.toThrow('no database')
})

test('an answer that is closed before its end is no answer', async () => {
  await expect(captured(async (_, response) => void response.emit('close'))).rejects.toThrow(
    '/archive?p=1 was given up',
  )
})

// Next destroys the response when rendering breaks off (next/dist/server/pipe-readable.js): without a socket, no event tells.
test('an answer that is destroyed half-way is no answer', async () => {
  await expect(
    captured(async (_, response) => {
      response.write('<p>half')
      response.destroy(new Error('rendering broke off'))
    }),
  ).rejects.toThrow()
})

// Node's own responses tell of their end after `end()` has come back; a pipeline from a generator waits for that.
test('the end is told later, and not while it is asked for', async () => {
  const answer = await captured(async (_, response) =>
    pipeline(async function* () {
      yield 'whole'
    }, response),
  )
  expect(bodyOf(answer)).toBe('whole')
})

// As Node's own do: Next runs `after()` and lets go of what it holds for a response at its `close`.
test('an answer closes after its end', async () => {
  let isClosed = false
  await captured(async (_, response) => void response.once('close', () => (isClosed = true)).end())
  await wait(10)
  expect(isClosed).toBe(true)
})

test('two cookies stay two', async () => {
  const answer = await captured(async (_, response) => {
    response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Path=/'])
    response.end()
  })
  expect([...(answer?.headers ?? [])].map(([, value]) => value)).not.toContain('a=1; Path=/, b=2; Path=/')
})
