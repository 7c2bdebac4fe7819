import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Conflict } from '@/lib/errors'
import { fetchPublic, isPublicAddress } from './outgoing'

let server: http.Server
let port = 0
let asked: string[] = []

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    const answers: Record<string, () => void> = {
      '/text': () => response.writeHead(200, { 'content-type': 'text/plain' }).end('hello'),
      '/moved': () => response.writeHead(302, { location: '/text' }).end(),
      '/to-inside': () => response.writeHead(302, { location: 'http://127.0.0.2/text' }).end(),
      '/to-name-inside': () => response.writeHead(302, { location: `http://localhost:${port}/text` }).end(),
      '/to-file': () => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/round': () => response.writeHead(302, { location: '/round' }).end(),
      '/large': () => response.writeHead(200).end(Buffer.alloc(2_000)),
      '/endless': () => {
        const timer = setInterval(() => response.write(Buffer.alloc(600)), 5)
        response.on('close', () => clearInterval(timer))
      },
      '/silent': () => {},
      '/stuck': () => response.write('a'),
      '/gone': () => response.writeHead(410).end('gone'),
      '/gzip': () => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      '/broken': () => response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
    }
    answers[request.url ?? '']?.()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(() => server.close())

const fetchHere = (path: string) =>
  fetchPublic(`http://127.0.0.1:${port}${path}`, {
    maxBytes: 1_000,
    timeoutMs: 500,
    admit: { address: '127.0.0.1', port },
  })
const fetchOutside = (url: string) => fetchPublic(url, { maxBytes: 1_000, timeoutMs: 500 })

test('a document comes with its type', async () => {
  const { bytes, ...answer } = await fetchHere('/text')
  expect(answer).toEqual({ url: `http://127.0.0.1:${port}/text`, contentType: 'text/plain' })
  expect(Buffer.from(bytes).toString()).toBe('hello')
})

test('redirects are followed', async () => {
  expect((await fetchHere('/moved')).url).toBe(`http://127.0.0.1:${port}/text`)
})

describe('refused with a sentence', () => {
  test.each([
    ['/to-inside', '127.0.0.2 is not on the public internet.'],
    ['/to-file', 'file:///etc/passwd is no http or https address.'],
    ['/round', 'redirects more than 5 times.'],
    ['/large', 'is larger than 1000 bytes.'],
    ['/endless', 'is larger than 1000 bytes.'],
    ['/silent', 'took longer than 0.5 seconds.'],
    ['/stuck', 'took longer than 0.5 seconds.'],
    ['/gone', 'answered with status 410.'],
    ['/gzip', 'answered compressed, though asked not to.'],
    ['/broken', 'cannot be reached (UND_ERR_SOCKET).'],
  ])('%s', async (path, sentence) => {
    const error = await fetchHere(path).catch((refusal) => refusal)
    expect(error).toBeInstanceOf(Conflict)
    expect(error.message).toContain(sentence)
  })

  test.each([
    ['http://127.0.0.1/', '127.0.0.1 is not on the public internet.'],
    ['http://2130706433/', '127.0.0.1 is not on the public internet.'],
    ['http://0x7f.1/', '127.0.0.1 is not on the public internet.'],
    ['http://[::1]/', '[::1] is not on the public internet.'],
    ['http://[::ffff:10.0.0.1]/', 'is not on the public internet.'],
    ['http://localhost/', 'localhost is not on the public internet.'],
    ['http://169.254.169.254/latest/meta-data', '169.254.169.254 is not on the public internet.'],
    ['http://example.com:22/', 'is asked for at a port other than 80 and 443.'],
    ['http://user:word@example.com/', 'with a password in its address.'],
    ['ftp://example.com/', 'is no http or https address.'],
    ['data:text/plain,x', 'is no http or https address.'],
    ['', 'is no http or https address.'],
  ])('%s', async (url, sentence) => {
    const error = await fetchOutside(url).catch((refusal) => refusal)
    expect(error).toBeInstanceOf(Conflict)
    expect(error.message).toContain(sentence)
  })
})

test('a refused address is not even asked', async () => {
  asked = []
  await expect(fetchOutside(`http://127.0.0.1:${port}/text`)).rejects.toBeInstanceOf(Conflict)
  const otherName = fetchPublic(`http://localhost:${port}/text`, {
    maxBytes: 10,
    timeoutMs: 500,
    admit: { address: '10.9.8.7', port },
  })
  await expect(otherName).rejects.toThrow('localhost is not on the public internet.')
  expect(asked).toEqual([])
})

test.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255'],
  ...['224.0.0.1', '192.0.2.1', '198.18.0.1', '240.0.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'ff02::1', 'fec0::1'],
  ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '2002:7f00:1::', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ...['2001::1', '2001:db8::1', '100::1', '::8.8.8.8', '4000::1', 'localhost', ''],
])('%j is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})
