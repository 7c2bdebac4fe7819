import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { provider } from './openid-provider'

let server: http.Server
let issuer = ''
let asked = 0
let isDown = true

beforeAll(async () => {
  server = http.createServer((_, response) => {
    asked++
    response.writeHead(isDown ? 500 : 200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubEnv('OIDC_ISSUER', issuer)
  vi.stubEnv('OIDC_CLIENT_ID', 'blog')
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

test('a provider is asked once by all at once, left alone while it does not answer, and then known for an hour', async () => {
  const tries = await Promise.allSettled([provider(), provider(), provider()])
  expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  isDown = false
  await expect(provider()).rejects.toThrow()
  expect(asked).toBe(1)
  vi.setSystemTime(Date.now() + 11_000)
  const found = await Promise.all([provider(), provider()])
  expect(found.map((each) => each.serverMetadata().issuer)).toEqual([issuer, issuer])
  vi.setSystemTime(Date.now() + 59 * 60_000)
  await provider()
  expect(asked).toBe(2)
  vi.setSystemTime(Date.now() + 2 * 60_000)
  await provider()
  expect(asked).toBe(3)
})
