import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { passerOn } from './passing-on'

const socket = path.join(os.tmpdir(), `passing-on-${process.pid}.sock`)
const asked: { url: string; from: unknown; step: unknown; body: string }[] = []

/** Addresses whose bodies are being read, and of which the end never came. */
const begun: string[] = []
const brokenOff: string[] = []
/** Addresses whose answers nobody waited for to the end. */
const left: string[] = []

const renderer = http.createServer(async (request, response) => {
  const { headers, url = '' } = request
  if (url.startsWith('/endless')) {
    response.once('close', () => left.push(url))
    const more = () => response.write('more'.repeat(10_000), (error) => error || setImmediate(more))
    return more()
  }
  if (url === '/refuses') return response.writeHead(413).end('too much')
  if (url === '/breaks-off') {
    response.writeHead(200, { 'content-length': 100 })
    response.write('half of it', () => response.destroy())
    return
  }
  let body = ''
  begun.push(url)
  try {
    for await (const chunk of request) body += chunk
  } catch {
    brokenOff.push(url)
    return
  }
  asked.push({ url, from: headers['x-forwarded-for'], step: headers['x-tsuiki-step'], body })
  response.writeHead(200, { 'x-tsuiki-tags': 'articles' })
  response.end(`for ${url}`)
})
await new Promise<void>((resolve) => renderer.listen(socket, resolve))
const passOn = passerOn(socket, 'http://localhost:3000', [['x-content-type-options', 'nosniff']], (_, response) =>
  response.destroy(),
)
const front = http.createServer(passOn)
await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
const { port } = front.address() as AddressInfo
const url = (address: string) => `http://127.0.0.1:${port}${address}`

afterAll(() => {
  front.closeAllConnections()
  front.close()
  renderer.closeAllConnections()
  renderer.close()
})

test('a form arrives whole, from the address that sent it, whatever it claims', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.1', 'x-tsuiki-step': '999', 'x-forwarded-host': 'evil.example' }
  const answer = await fetch(url('/api/form'), { method: 'POST', body: '言葉', headers })
  expect(await answer.text()).toBe('for /api/form')
  expect(asked.at(-1)).toMatchObject({ url: '/api/form', from: '127.0.0.1', body: '言葉' })
  expect(asked.at(-1)?.step).not.toBe('999')
})

test('what is handed on tells nothing of the inside', async () => {
  const { headers } = await fetch(url('/studio'))
  expect(headers.get('x-tsuiki-tags')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a body that has no length is not handed on: it would be read as another request', async () => {
  const hidden = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'
  const client = net.connect(port, '127.0.0.1')
  client.write(
    `GET /api/first HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
  )
  await new Promise((resolve) => client.once('data', resolve))
  client.destroy()
  expect(await (await fetch(url('/innocent'))).text()).toBe('for /innocent')
  expect(asked.map((one) => one.url)).not.toContain('/smuggled')
})

test('what breaks off does not look whole, on either side', async () => {
  const answer = await fetch(url('/breaks-off'))
  await expect(answer.text()).rejects.toThrow()

  const client = net.connect(port, '127.0.0.1')
  client.write('POST /api/half HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it')
  await expect.poll(() => begun).toContain('/api/half')
  client.destroy()
  await expect.poll(() => brokenOff).toEqual(['/api/half'])
})

test('whoever leaves in the middle is left, also with a form whose turn had not come', async () => {
  const reader = net.connect(port, '127.0.0.1')
  reader.write('GET /endless HTTP/1.1\r\nHost: x\r\n\r\n')
  await new Promise((resolve) => reader.once('data', resolve))
  reader.destroy()
  await expect.poll(() => left).toEqual(['/endless'])

  const other = net.connect(port, '127.0.0.1')
  other.write('GET /endless/too HTTP/1.1\r\nHost: x\r\n\r\n')
  other.write('POST /api/waiting HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it')
  await expect.poll(() => begun).toContain('/api/waiting')
  other.destroy()
  await expect.poll(() => left).toContain('/endless/too')
  await expect.poll(() => brokenOff).toContain('/api/waiting')
})

test('whoever resets the connection at once is nobody, and harms nobody', async () => {
  const before = asked.length
  for (let at = 0; at < 20; at++) {
    const client = net.connect(port, '127.0.0.1').on('error', () => {})
    await new Promise<void>((resolve) => client.once('connect', () => resolve()))
    client.write('GET /api/reset HTTP/1.1\r\nHost: x\r\n\r\n')
    client.resetAndDestroy()
  }
  expect(await (await fetch(url('/api/after'))).text()).toBe('for /api/after')
  expect(asked.slice(before).every(({ from }) => from === '127.0.0.1')).toBe(true)
})

test('a refusal that comes before the whole form arrives, and the connection goes on', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method: string, address: string, body: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const request = http.request(url(address), { method, agent, headers: { 'content-length': body.length } })
      request.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
      request.on('error', reject).end(body)
    })
  expect(await ask('POST', '/refuses', 'x'.repeat(5_000_000))).toBe(413)
  expect(await ask('POST', '/api/form', 'y')).toBe(200)
  agent.destroy()
})
