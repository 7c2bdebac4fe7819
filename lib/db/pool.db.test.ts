import { once } from 'node:events'
import net from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterEach, expect, test } from 'vitest'
import { isDatabaseAway } from './away'
import { PrismaClient } from './generated/client'
import { openPool } from './pool'

const SILENT_MS = 300

/** Stands between a pool and the database, and may fall silent without a word, as a host does that loses its power. */
async function aWayToTheDatabase() {
  const { hostname, port } = new URL(process.env.DATABASE_URL ?? '')
  const ends = new Set<net.Socket>()
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname)
    for (const end of [near, far]) ends.add(end.on('error', () => {}))
    near.pipe(far).pipe(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.port = String((server.address() as net.AddressInfo).port)
  return {
    url: url.href,
    /** What is connected now hears nothing more; whoever connects later does. */
    fallSilent() {
      for (const end of ends) end.unpipe()
    },
    close() {
      for (const end of ends) end.destroy()
      server.close()
    },
  }
}

let close = async () => {}
afterEach(() => close())

/** A pool of one connection. */
async function connected() {
  const way = await aWayToTheDatabase()
  const pool = openPool(way.url, 1, SILENT_MS)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
  close = async () => {
    await prisma.$disconnect()
    way.close()
  }
  return { way, pool, prisma }
}

test('a connection that fell silent is given up: who waited is told, and the next has a new one', async () => {
  const { way, pool, prisma } = await connected()
  expect(await prisma.article.count()).toBe(0)
  way.fallSilent()
  expect(isDatabaseAway(await prisma.article.count().catch((error) => error))).toBe(true)
  expect(await prisma.article.count()).toBe(0)
  expect(pool.totalCount).toBe(1)
})

test('one that falls silent within a transaction is not lent to anybody again', async () => {
  const { way, pool, prisma } = await connected()
  const change = prisma.$transaction(async (tx) => {
    await tx.article.count()
    way.fallSilent()
    await tx.article.count()
  })
  expect(isDatabaseAway(await change.catch((error) => error))).toBe(true)
  expect(await prisma.article.count()).toBe(0)
  expect(pool.totalCount).toBe(1)
})

test('what takes longer goes on as long as something moves, and a connection at rest is simply closed', async () => {
  const { pool, prisma } = await connected()
  const pieces = prisma.$queryRaw`select repeat('x', 100000) as text, pg_sleep(0.1)::text from generate_series(1, 6)`
  expect(await pieces).toHaveLength(6)
  await expect.poll(() => pool.totalCount).toBe(0)
  expect(await prisma.article.count()).toBe(0)
})
