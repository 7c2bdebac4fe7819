import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { checkLinkAgain } from './dead-links'
import { checkNextLink } from './link-checking'
import { readLinks } from './link-reading'

const DAY = 24 * 60 * 60 * 1000
const asked: string[] = []
let server: http.Server
let port = 0
let owner: Actor

beforeEach(async () => {
  asked.length = 0
  server = http.createServer(({ method, url, headers }, answer) => {
    asked.push(`${method} ${url} ${headers['user-agent']}`)
    answer.writeHead(url === '/gone' || (url === '/head' && method === 'HEAD') ? 404 : 200).end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  owner = actorOf(await aMember({ role: 'owner' }))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const linkTo = (path: string) => `<p><a href="http://127.0.0.1:${port}${path}">x</a></p>`
const check = (resting = new Map<string, number>(), now = new Date()) =>
  checkNextLink(resting, { admit: { address: '127.0.0.1', port } }, now)
const urls = async () =>
  (await db().link.findMany({ orderBy: { id: 'asc' } })).map(({ url }) => url.replace(/.*:\d+/, ''))

test('links of published bodies and addenda are read, and forgotten when nobody uses them any more', async () => {
  const article = await anArticle({ html: linkTo('/a') })
  await anAddendum(article, { html: linkTo('/b') })
  await anArticle({ html: linkTo('/c'), status: 'unpublished' })
  await anArticle({ html: linkTo('/a') })
  expect(await readLinks(100)).toBeGreaterThan(0)
  expect((await urls()).sort()).toEqual(['/a', '/b'])
  expect(await readLinks(100)).toBe(0)
  await db().article.updateMany({ data: { status: 'unpublished' } })
  await readLinks(100)
  expect(await db().link.count()).toBe(0)
})

test('a host is asked by HEAD, then by GET, tells nobody’s secret, and rests', async () => {
  await anArticle({ html: linkTo('/head') + linkTo('/gone') })
  await readLinks(100)
  const resting = new Map<string, number>()
  expect(await check(resting)).toBe(true)
  expect(await check(resting)).toBe(false)
  expect(await check(resting, new Date(Date.now() + 60_000))).toBe(true)
  expect(asked.map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
    'GET /gone',
    'GET /head',
    'HEAD /gone',
    'HEAD /head',
  ])
  expect(asked[0]).toMatch(/Tsuiki link check \(\+https?:\/\/[^)]+\/\)$/)
  expect(await db().link.findMany({ orderBy: { url: 'asc' } })).toMatchObject([
    { answer: '404', failures: 1, isDead: false },
    { answer: '200', failures: 0, isDead: false },
  ])
})

test('a host with more links than are looked at does not keep the others waiting while it rests', async () => {
  const many = Array.from({ length: 60 }, (_, index) => linkTo(`/${index}`)).join('')
  await anArticle({ html: `${many}<p><a href="http://192.168.0.1/">x</a></p>` })
  await readLinks(100)
  await db().link.updateMany({ where: { url: { contains: '127.0.0.1' } }, data: { nextCheckAt: new Date(0) } })
  const resting = new Map<string, number>()
  expect(await check(resting)).toBe(true)
  expect(await check(resting)).toBe(true)
  expect(await db().link.findFirst({ where: { url: 'http://192.168.0.1/' } })).toMatchObject({ answer: '999' })
  expect(await check(resting)).toBe(false)
})

test('is dead on the third day, and is asked no more for weeks', async () => {
  await anArticle({ html: linkTo('/gone') })
  await readLinks(100)
  for (const days of [0, 2, 6]) expect(await check(new Map(), new Date(Date.now() + days * DAY))).toBe(true)
  expect(await db().link.findFirst()).toMatchObject({ isDead: true, failures: 3 })
  expect(await check(new Map(), new Date(Date.now() + 20 * DAY))).toBe(false)
})

test('an address of ours is looked up, not asked for', async () => {
  const there = await anArticle({})
  await anArticle({ html: `<p><a href="${there.path}">x</a> <a href="/2001/01/nothing">y</a></p>` })
  await readLinks(100)
  while (await check()) {}
  expect(asked).toEqual([])
  expect(await db().link.findMany({ where: { isDead: true } })).toMatchObject([
    { url: '/2001/01/nothing', answer: '404' },
  ])
})

test('machines of the own network are not asked, and not called dead', async () => {
  await anArticle({ html: '<p><a href="http://192.168.0.1/">x</a></p>' })
  await readLinks(100)
  expect(await check()).toBe(true)
  expect(await db().link.findFirst()).toMatchObject({ failures: 0, isDead: false })
})

test('nothing is asked while the owner wants no requests', async () => {
  await db().setting.create({ data: { key: 'checkLinks', value: false } })
  await anArticle({ html: linkTo('/a') })
  await readLinks(100)
  expect(await check()).toBe(false)
  expect(asked).toEqual([])
})

test('a member has a link of theirs checked again; nobody else does', async () => {
  const { id: authorId } = await aMember()
  await anArticle({ authorId, html: linkTo('/gone') })
  await readLinks(100)
  const { id } = await db().link.update({
    where: { id: (await db().link.findFirstOrThrow()).id },
    data: { nextCheckAt: new Date('2999-01-01') },
  })
  for (const actor of [actorOf(await aMember()), ANONYMOUS])
    await expect(checkLinkAgain(actor, id)).rejects.toBeInstanceOf(NotFound)
  expect(await check()).toBe(false)
  await checkLinkAgain(owner, id)
  expect(await check()).toBe(true)
})
