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

const renderer = http.createServer(async (request, response) => {
  const { headers, url = '' } = request
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
  response.writeHead(200, {
    'cache-control': 's-maxage=2592000, stale-while-revalidate=1',
    'x-tsuiki-tags': 'articles',
  })
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

test('what is handed on is kept by no shared cache for a month, and tells nothing of the inside', async () => {
  const { headers } = await fetch(url('/studio'))
  expect(headers.get('cache-control')).toBe('private, no-store')
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
