import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { changeSettings } from '@/lib/settings/changing'
import { site } from '@/lib/settings/queries'
import { anArticle } from '@/prisma/factories'
import { sendNextMention } from './sending'
import { HostPace } from './sending-pace'
import { tellPage } from './sending-request'

const HOUR = 60 * 60 * 1000
interface Asked {
  method: string
  path: string
  agent: string
  form: Record<string, string>
  at: number
}
let asked: Asked[] = []
let server: http.Server
let port = 0
/** What the endpoint answers to a mention. */
let answer: { status: number; headers?: Record<string, string> } = { status: 202 }
/** What happens while it takes one. */
let meanwhile = async () => {}

beforeEach(async () => {
  asked = []
  answer = { status: 202 }
  meanwhile = async () => {}
  server = http.createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url: path = '', headers } = request
    const form = Object.fromEntries(new URLSearchParams(body))
    asked.push({ method, path, agent: headers['user-agent'] ?? '', form, at: Date.now() })
    if (method === 'POST') {
      await meanwhile()
      response.writeHead(answer.status, answer.headers).end()
    } else respond(path, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const HTML = { 'content-type': 'text/html; charset=utf-8' }
function respond(path: string, response: http.ServerResponse): void {
  const pages: Record<string, () => void> = {
    '/header': () => response.writeHead(200, { link: ['</x>; rel=other', '</hear?to=me>; rel=webmention'] }).end('x'),
    '/html': () => response.writeHead(200, HTML).end('<link rel=webmention href="hear?to=me&amp;b">'),
    '/long': () => response.writeHead(200, HTML).end(`<link rel=webmention href=/hear>${' '.repeat(3_000_000)}`),
    '/text': () => response.writeHead(200, { 'content-type': 'text/plain' }).end('<link rel=webmention href=/hear>'),
    '/moved': () => response.writeHead(302, { location: '/deep/page' }).end(),
    '/deep/page': () => response.writeHead(200, HTML).end('<a rel=webmention href=hear>x</a>'),
    '/round': () => response.writeHead(302, { location: '/round' }).end(),
    '/inside': () => response.writeHead(200, { link: '<http://127.0.0.2/hear>; rel=webmention' }).end('x'),
    '/own': () => response.writeHead(200, { link: `<http://localhost:${port}/hear>; rel=webmention` }).end('x'),
    '/script': () => response.writeHead(200, { link: '<javascript:alert(1)>; rel=webmention' }).end('x'),
    '/silent': () => response.writeHead(200, HTML).end('<p>x</p>'),
    '/busy': () => response.writeHead(503, { 'retry-after': new Date(Date.now() + 5 * HOUR).toUTCString() }).end(),
    '/away': () => response.destroy(),
  }
  const page = pages[path]
  if (page) page()
  else response.writeHead(404).end()
}

const target = (path: string) => `http://127.0.0.1:${port}${path}`
async function aMention(path: string, said: Partial<Prisma.OutgoingMentionUncheckedCreateInput> = {}) {
  const articleId = said.articleId ?? (await anArticle({ path: `/2026/11/記事-${path.slice(1)}` })).id
  const data = { url: target(path), target: target(path), state: 'waiting' as const, ...said, articleId }
  return db().outgoingMention.create({ data })
}
const send = (restMs = 0) => sendNextMention(new HostPace(restMs), { admit: { address: '127.0.0.1', port } })
const rows = () => db().outgoingMention.findMany({ orderBy: { url: 'asc' } })
const only = async () => (await rows())[0]
const posted = () => asked.filter(({ method }) => method === 'POST')

describe('a page is told', () => {
  test.each([
    ['/header', '/hear?to=me'],
    ['/html', '/hear?to=me&b'],
    ['/long', '/hear'],
    ['/moved', '/deep/hear'],
  ])('at the endpoint that %s names', async (path, endpoint) => {
    await aMention(path, { target: `${target(path)}#part` })
    expect(await send()).toBe(true)
    const { url: home } = await site()
    const source = `${home}/2026/11/${encodeURIComponent('記事')}-${path.slice(1)}`
    expect(posted()).toMatchObject([{ path: endpoint, form: { source, target: `${target(path)}#part` } }])
    expect(asked.map(({ agent }) => agent)).toEqual(asked.map(() => `Tsuiki webmention (+${home}/)`))
    expect(await only()).toMatchObject({ state: 'told', answer: '202', attempts: 1, toldAt: expect.any(Date) })
    expect(await send()).toBe(false)
  })

  test('by the address that it was told first, wherever the article has moved', async () => {
    await aMention('/header', { sourcePath: '/2015/03/old', toldAt: new Date() })
    await send()
    expect(posted()[0]?.form.source).toMatch(/\/2015\/03\/old$/)
  })

  test('but never at an endpoint that is the blog itself', async () => {
    const admit = { address: '127.0.0.1', port }
    const home = `http://localhost:${port}`
    const telling = { source: `${home}/post`, target: target('/own'), home }
    expect(await tellPage(telling, new HostPace(0), { admit })).toEqual({ kind: 'never', answer: 'forbidden' })
    expect(posted()).toEqual([])
  })

  test('once more of a link that is gone, and is forgotten then', async () => {
    await aMention('/header', { isLinked: false, toldAt: new Date() })
    await aMention('/silent', { isLinked: false, toldAt: new Date() })
    await aMention('/gone', { isLinked: false, toldAt: new Date() })
    while (await send()) {}
    expect(posted()).toHaveLength(1)
    expect(await rows()).toEqual([])
  })

  test('after a host has rested', async () => {
    const { articleId } = await aMention('/header')
    await aMention('/html', { articleId })
    const pace = new HostPace(200)
    const admit = { address: '127.0.0.1', port }
    while (await sendNextMention(pace, { admit })) {}
    expect(asked).toHaveLength(4)
    expect((asked.at(-1)?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(400) // three rests, less what the first was late
  })

  test('again when there is something new to tell by the time it was told', async () => {
    const { articleId, url } = await aMention('/header')
    meanwhile = async () => {
      const where = { articleId_url: { articleId, url } }
      await db().outgoingMention.update({ where, data: { asked: { increment: 1 }, sendAfter: new Date() } })
    }
    await send()
    expect(await only()).toMatchObject({ state: 'waiting', asked: 2 })
  })
})

describe('nobody is told', () => {
  test.each(['/silent', '/text'])('where there is no endpoint: %s', async (path) => {
    await aMention(path)
    await send()
    expect(posted()).toEqual([])
    expect(await only()).toMatchObject({ state: 'unheard', answer: null })
    expect(await send()).toBe(false)
  })

  test.each([
    ['/gone', '404'],
    ['/round', 'redirects'],
    ['/inside', 'forbidden'],
    ['/script', 'forbidden'],
  ])('for good where it cannot be: %s', async (path, said) => {
    await aMention(path)
    await send()
    expect(posted()).toEqual([])
    expect(await only()).toMatchObject({ state: 'failed', answer: said })
  })

  test.each(['http://192.168.0.1/', 'http://10.0.0.1:8080/x', 'http://user:word@example.com/'])(
    'inside a network: %s',
    async (url) => {
      await aMention('/x', { url, target: url })
      await send()
      expect(await only()).toMatchObject({ state: 'failed', answer: 'forbidden' })
    },
  )

  test('while the owner wants it so, or the article is kept from search engines', async () => {
    const { articleId } = await aMention('/header')
    await changeSettings(SYSTEM, { sendWebmentions: false })
    expect(await send()).toBe(false)
    await changeSettings(SYSTEM, { sendWebmentions: true })
    await db().article.update({ where: { id: articleId }, data: { noindex: true } })
    expect(await send()).toBe(false)
    expect(asked).toEqual([])
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})

describe('an endpoint', () => {
  test.each([400, 403, 404, 302])('that says %d is told nothing more', async (status) => {
    answer = { status, headers: { location: '/elsewhere' } }
    await aMention('/header')
    await send()
    expect(posted()).toHaveLength(1)
    expect(await only()).toMatchObject({ state: 'failed', answer: String(status) })
  })

  const inHours = async () => ((await only())?.sendAfter.getTime() ?? 0) / HOUR - Date.now() / HOUR

  test('that cannot at present is told a quarter of an hour later, then later and later, and then no more', async () => {
    answer = { status: 500 }
    await aMention('/header')
    for (const hours of [0.25, 0.5, 1, 2, 4, 8, 16, 32]) {
      await send()
      expect(await only()).toMatchObject({ state: 'waiting', answer: '500' })
      expect(await inHours()).toBeCloseTo(hours, 1)
      expect(await send()).toBe(false)
      await db().outgoingMention.updateMany({ data: { sendAfter: new Date() } })
    }
    await send()
    expect(await only()).toMatchObject({ state: 'failed', answer: '500', attempts: 9 })
  })

  test('that says when it wants to be asked again is asked then, though never later than in a day', async () => {
    answer = { status: 429, headers: { 'retry-after': '7200' } }
    await aMention('/header')
    await send()
    expect(await inHours()).toBeCloseTo(2, 1)
    answer = { status: 503, headers: { 'retry-after': '999999999999' } }
    await db().outgoingMention.updateMany({ data: { sendAfter: new Date(), attempts: 0 } })
    await send()
    expect(await inHours()).toBeCloseTo(24, 1)
  })

  test.each([
    ['/busy', '503', 5],
    ['/away', 'refused', 0.25],
  ])('is looked for again where the page cannot answer: %s', async (path, said, hours) => {
    await aMention(path)
    await send()
    expect(await only()).toMatchObject({ state: 'waiting', answer: said })
    expect(await inHours()).toBeCloseTo(hours, 1)
  })
})

test('what waited for days is no news, and is not told', async () => {
  const old = new Date(Date.now() - 6 * 24 * HOUR)
  await aMention('/header', { waitingSince: old })
  await aMention('/html', { waitingSince: old, isLinked: false, toldAt: old })
  expect(await send()).toBe(false)
  expect(await rows()).toMatchObject([{ state: 'failed', isLinked: true }])
})

test('of two that send at once each tells another page', async () => {
  await aMention('/header')
  await aMention('/html')
  await Promise.all([send(), send(), send()])
  expect(posted()).toHaveLength(2)
  expect(await rows()).toMatchObject([{ state: 'told' }, { state: 'told' }])
})
