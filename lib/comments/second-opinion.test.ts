import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callsItSpam } from './second-opinion'

let server: http.Server
let port = 0
const asked: URLSearchParams[] = []

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    asked.push(form)
    if (request.url === '/silent') return
    if (request.url === '/moved') response.writeHead(307, { location: '/check' })
    if (request.url === '/broken') response.writeHead(500)
    response.end(form.get('comment_content')?.includes('カジノ') ? 'true' : 'false')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const opinion = (text: string, path = '/check') =>
  callsItSpam({ name: '読者', email: null, url: 'https://me.example/', text, sender: { network: '192.0.2.1' } }, 'ja', {
    ...{ url: `http://127.0.0.1:${port}${path}`, key: 'secret' },
    limits: { maxBytes: 1_000, timeoutMs: 500, admit: { address: '127.0.0.1', port } },
  })

test('the service is asked by POST and believed', async () => {
  expect([await opinion('カジノです'), await opinion('助かりました')]).toEqual([true, false])
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    ...{ api_key: 'secret', blog_lang: 'ja', user_ip: '192.0.2.1', comment_type: 'comment' },
    ...{ comment_content: 'カジノです', comment_author: '読者', comment_author_url: 'https://me.example/' },
  })
})

test.each(['/silent', '/broken', '/moved'])(
  '%s is no answer, soon, and what was asked goes nowhere else',
  async (path) => {
    const before = asked.length
    expect(await opinion('カジノです', path)).toBeNull()
    expect(asked.length).toBe(before + 1)
  },
)

test('without a service, and of an address that is not public, nobody is asked', async () => {
  const comment = { name: '読者', email: null, url: null, text: 'カジノ', sender: { network: '192.0.2.1' } }
  expect(await callsItSpam(comment, 'ja', null)).toBeNull()
  const inside = { url: `http://127.0.0.1:${port}/check`, key: 'x', limits: { maxBytes: 10, timeoutMs: 500 } }
  const before = asked.length
  expect(await callsItSpam(comment, 'ja', inside)).toBeNull()
  expect(asked.length).toBe(before)
})

test('ten are asked about at once; who comes meanwhile is not kept waiting, and later it is asked again', async () => {
  const before = asked.length
  const opinions = await Promise.all(Array.from({ length: 12 }, () => opinion('カジノです')))
  expect(opinions.filter((isSpam) => isSpam)).toHaveLength(10)
  expect(asked.length).toBe(before + 10)
  await Promise.all(Array.from({ length: 10 }, () => opinion('カジノです', '/silent')))
  expect(await opinion('カジノです')).toBe(true)
})
