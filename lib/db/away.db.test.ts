import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { isDatabaseAway } from './away'
import { db } from './client'
import { PrismaClient } from './generated/client'

const failureOf = (question: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(question).then(
    () => null,
    (error) => error,
  )

test('a database that nobody answers for is away', async () => {
  const nobody = new PrismaClient({ adapter: new PrismaPg({ connectionString: 'postgresql://localhost:1/none' }) })
  expect(isDatabaseAway(await failureOf(nobody.$queryRaw`select 1`))).toBe(true)
  expect(isDatabaseAway(await failureOf(nobody.article.count()))).toBe(true)
  expect(isDatabaseAway(await failureOf(nobody.$transaction((tx) => tx.article.count())))).toBe(true)
  await nobody.$disconnect()
})

test('a session that the server ended is away, and the next one is there', async () => {
  expect(isDatabaseAway(await failureOf(db().$queryRaw`select pg_terminate_backend(pg_backend_pid())`))).toBe(true)
  const within = db().$transaction(async (tx) => {
    await failureOf(tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`)
    await tx.article.count()
  })
  expect(isDatabaseAway(await failureOf(within))).toBe(true)
  expect(await db().article.count()).toBe(0)
})

test('a mistake is no absence', async () => {
  expect(isDatabaseAway(await failureOf(db().$queryRaw`select no_such_column`))).toBe(false)
  expect(isDatabaseAway(await failureOf(db().article.findUniqueOrThrow({ where: { id: 1 } })))).toBe(false)
  expect(isDatabaseAway(new Error('Connection'))).toBe(false)
  expect(isDatabaseAway('away')).toBe(false)
})
