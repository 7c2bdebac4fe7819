import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { LISTENER_NAME } from '@/lib/freshness/expiry-channel'
import { hearing } from '@/lib/freshness/hearing'
import { instant, LEASE_MS, TagState, tagState } from '@/lib/freshness/tag-state'
import { followExpiries } from './listening'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  hearing().take({ kind: 'met', sessions: [], at: instant() + LEASE_MS + 1 }) // whoever vanished in one test is nobody in the next
})

/** A tag state that follows the database: this process's own, or that of a process somewhere else. */
async function follower(state = new TagState()) {
  stops.push(await followExpiries(env().DATABASE_URL ?? '', state))
  return state
}

const number = async (tag: string) => (await db().cacheTag.findUnique({ where: { name: tag } }))?.number

test('when a change returns, every process has heard of it', async () => {
  const others = [await follower(), await follower()]
  await follower(tagState())
  for (let n = 0; n < 20; n++) {
    await inTransaction((tx) => expire(tx, tags.articles, tags.article(n)))
    const moved = await number(tags.article(n))
    for (const state of [tagState(), ...others]) expect(state.numberOf(tags.article(n))).toBe(moved)
  }
})

test('a change of a thousand tags is told in several messages, all heard', async () => {
  const other = await follower()
  await follower(tagState())
  await inTransaction((tx) => expire(tx, ...Array.from({ length: 1000 }, (_, n) => tags.article(n))))
  expect(other.numberOf(tags.article(0))).toBe(await number(tags.article(0)))
  expect(other.numberOf(tags.article(999))).toBe(await number(tags.article(999)))
})

test('a process that gives no sign is waited for until it trusts itself no more', async () => {
  await follower(tagState())
  const mute = new pg.Client({ connectionString: env().DATABASE_URL, application_name: LISTENER_NAME })
  await mute.connect()
  stops.push(() => mute.end())
  const began = performance.now()
  await inTransaction((tx) => expire(tx, tags.articles))
  expect(performance.now() - began).toBeGreaterThan(LEASE_MS - 100)
})

test('a process that vanished without a word is waited for just as long, one that left is not', async () => {
  await follower(tagState())
  const leaving = await followExpiries(env().DATABASE_URL ?? '', new TagState())
  await leaving()
  const began = performance.now()
  await inTransaction((tx) => expire(tx, tags.articles))
  expect(performance.now() - began).toBeLessThan(LEASE_MS)

  const vanishing = new pg.Client({ connectionString: env().DATABASE_URL, application_name: LISTENER_NAME })
  await vanishing.connect()
  await wait(1_100) // until it was met
  await vanishing.end()
  const again = performance.now()
  await inTransaction((tx) => expire(tx, tags.articles))
  expect(performance.now() - again).toBeGreaterThan(LEASE_MS / 2)
})

test('a process whose own connection is cut while it writes still waits for the others', async () => {
  const other = await follower()
  await follower(tagState())
  await db()
    .$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${LISTENER_NAME} and datname = current_database()`
  await inTransaction((tx) => expire(tx, tags.article(1)))
  expect(!other.coherent || other.numberOf(tags.article(1)) === (await number(tags.article(1)))).toBe(true)
})

test('a process whose word of one change got lost is waited for no longer than that once', async () => {
  await follower()
  await follower(tagState())
  const { query } = pg.Client.prototype
  let lost = 0
  const losing = function (this: pg.Client, ...args: Parameters<typeof query>) {
    const isWord = String(args[0]).startsWith('select pg_notify') && lost++ === 0
    return isWord ? Promise.reject(new Error('Query read timeout')) : query.apply(this, args)
  }
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(losing as typeof query)
  await inTransaction((tx) => expire(tx, tags.articles)).finally(() => spy.mockRestore())
  expect(lost).toBeGreaterThan(0)
  const began = performance.now()
  await inTransaction((tx) => expire(tx, tags.articles))
  expect(performance.now() - began).toBeLessThan(LEASE_MS / 2)
})

test('a process that serves nothing waits for nobody', async () => {
  const mute = new pg.Client({ connectionString: env().DATABASE_URL, application_name: LISTENER_NAME })
  await mute.connect()
  stops.push(() => mute.end())
  tagState().hasFollowed = false
  const began = performance.now()
  await inTransaction((tx) => expire(tx, tags.articles))
  expect(performance.now() - began).toBeLessThan(LEASE_MS)
})

test('a connection that was cut is made again, and what moved meanwhile is known before anything is fresh', async () => {
  const state = await follower()
  await inTransaction((tx) => expire(tx, tags.articles))
  await db()
    .$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${LISTENER_NAME} and datname = current_database()`
  await inTransaction((tx) => expire(tx, tags.comments))
  await state.settled()
  await expect.poll(() => state.coherent && state.numberOf(tags.comments)).toBe(await number(tags.comments))
})

test('what moves while the counters are being read stays moved', async () => {
  await inTransaction((tx) => expire(tx, tags.comments))
  const { query } = pg.Client.prototype
  let change: Promise<void> | undefined
  const changing = async function (this: pg.Client, ...args: Parameters<typeof query>) {
    const result = await query.apply(this, args)
    if (!String(args[0]).startsWith('select name, number')) return result
    const told = once(this, 'notification')
    change = inTransaction((tx) => expire(tx, tags.comments))
    await told
    return result
  }
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(changing as typeof query)
  const state = await follower().finally(() => spy.mockRestore())
  await change
  expect(state.numberOf(tags.comments)).toBe(await number(tags.comments))
})

test('a database that is away is given up at once, and found again when it is back', async () => {
  const state = new TagState()
  const url = new URL(env().DATABASE_URL ?? '')
  stops.push(await followExpiries(url.href, state))
  const database = url.pathname.slice(1)
  const keeper = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href })
  await keeper.connect()
  stops.push(() => keeper.end())
  await keeper.query(`alter database "${database}" allow_connections false`)
  await keeper.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${LISTENER_NAME}' and datname = '${database}'`,
  )
  await expect.poll(() => state.unreachable).toBe(true)
  expect(state.coherent).toBe(false)
  await keeper.query(`alter database "${database}" allow_connections true`)
  await expect.poll(() => state.coherent, { timeout: 5_000 }).toBe(true)
})
