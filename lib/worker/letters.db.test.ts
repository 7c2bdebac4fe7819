import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { postLetter } from '@/lib/mail/outbox'
import { endSending } from '@/lib/mail/under-way'
import { aMailServer } from '@/tests/smtp'
import { startSending } from './letters'

vi.mock('@/lib/env', async (original) => {
  const { env, ...rest } = await original<typeof import('@/lib/env')>()
  return { ...rest, env: vi.fn(env) }
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const post = (to: string, notBefore?: Date) =>
  inTransaction((tx) =>
    postLetter(tx, { event: 'x', to, subject: 'x', text: 'x', ...(notBefore !== undefined && { notBefore }) }),
  )

async function sendingTo(url: string | undefined) {
  const { env: real } = await vi.importActual<typeof import('@/lib/env')>('@/lib/env')
  const MAIL_FROM = { name: null, address: 'blog@example.com' }
  vi.mocked(env).mockReturnValue({ ...real(), SMTP_URL: url, MAIL_FROM })
  const client = new pg.Client({ connectionString: real().DATABASE_URL })
  await client.connect()
  closing.push(() => client.end())
  const stop = startSending(client)
  closing.push(stop)
  return stop
}

async function aServer(manners: Parameters<typeof aMailServer>[0] = {}) {
  const server = await aMailServer(manners)
  closing.push(server.close)
  return server
}

test('what is posted is sent at once, and what is for later when its time comes', async () => {
  const server = await aServer()
  await sendingTo(server.url)
  await wait(300)
  const began = Date.now()
  await post('a@example.com')
  await post('b@example.com', new Date(Date.now() + 1_500))
  await vi.waitUntil(() => server.letters.length === 1, 10_000)
  await vi.waitUntil(() => server.letters.length === 2, 10_000)
  expect(Date.now() - began).toBeGreaterThan(1_400)
  expect(server.letters[0]?.mail.from?.value[0]?.name).toBe('無題のブログ')
})

test('stopped, it ends the letter that is under way and begins no other', async () => {
  const server = await aServer({ taking: () => wait(300) })
  for (let n = 0; n < 5; n++) await post(`r${n}@example.com`)
  await sendingTo(server.url)
  await vi.waitUntil(() => server.letters.length === 2, 10_000)
  await endSending()
  expect(await db().letter.count({ where: { status: 'sent' } })).toBe(2)
  await wait(400)
  expect(server.letters).toHaveLength(2)
})

test('without a mail server set nothing is sent, and letters wait', async () => {
  await post('a@example.com')
  await sendingTo(undefined)
  await wait(300)
  expect(await db().letter.findFirstOrThrow()).toMatchObject({ status: 'waiting', attempts: 0 })
})

test('a server that is away is asked again with a pause, not at every new letter', async () => {
  const server = await aServer({ password: 'right' })
  await sendingTo(server.url.replace('right', 'wrong'))
  for (let n = 0; n < 5; n++) await post(`r${n}@example.com`)
  await vi.waitUntil(async () => (await db().letter.count({ where: { problem: { not: null } } })) === 1, 10_000)
  await wait(500)
  expect(await db().letter.count({ where: { problem: { not: null } } })).toBe(1)
  expect(await db().letter.count({ where: { status: 'waiting' } })).toBe(5)
})
