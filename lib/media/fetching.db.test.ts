import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { fetchPicture } from './fetching'

const folder = path.join(os.tmpdir(), `media-${randomUUID()}`)
let asked: string[] = []
let server: http.Server
let here = ''
let limits = { maxBytes: 100_000, timeoutMs: 2_000, admit: { address: '127.0.0.1', port: 0 } }

beforeAll(async () => {
  process.env.DATA_DIR = folder
  const red = '#b0321c' // a picture that no other test has
  const picture = await sharp({ create: { width: 31, height: 17, channels: 3, background: red } })
    .png()
    .toBuffer()
  server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/picture')) response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
    else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>none</p>')
    else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(200_000))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  here = `http://127.0.0.1:${port}`
  limits = { ...limits, admit: { address: '127.0.0.1', port } }
})
afterAll(async () => {
  server.close()
  await fs.rm(folder, { recursive: true, force: true })
})

test('a picture elsewhere is copied once, under its own name', async () => {
  const media = await fetchPicture(SYSTEM, `${here}/picture%20%E7%AA%93.png`, limits)
  expect(media).toMatchObject({ contentType: 'image/png', width: 31, height: 17 })
  expect((await db().media.findUniqueOrThrow({ where: { id: media.id } })).name).toBe('picture 窓.png')
  asked = []
  expect(await fetchPicture(SYSTEM, `${here}/picture%20%E7%AA%93.png`, limits)).toMatchObject({ id: media.id })
  expect(asked).toEqual([])
})

test('a stranger lets nothing be asked for', async () => {
  asked = []
  await expect(fetchPicture(ANONYMOUS, `${here}/picture.png`, limits)).rejects.toThrow(Forbidden)
  expect(asked).toEqual([])
})

test.each(['/page', '/gone', '/large'])('what is no picture, or cannot be had, is a sentence: %s', async (at) => {
  const before = await db().media.count()
  await expect(fetchPicture(SYSTEM, here + at, limits)).rejects.toThrow(new Conflict('media.notFetched'))
  expect(await db().media.count()).toBe(before)
})

test.each(['http://127.0.0.1/a.png', 'http://[::1]/a.png', 'file:///etc/passwd', 'nothing'])(
  'no address within is asked: %s',
  async (url) => {
    await expect(fetchPicture(SYSTEM, url)).rejects.toThrow(new Conflict('media.notFetched'))
  },
)
