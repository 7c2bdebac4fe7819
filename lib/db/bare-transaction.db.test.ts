import { expect, test } from 'vitest'
import { afterCommit } from './after-commit'
import { inBareTransaction } from './bare-transaction'
import { db, inTransaction, type SqlTx } from './client'
import { Prisma } from './generated/client'

const ONE = Buffer.alloc(32, 1)
const OTHER = Buffer.alloc(32, 2)

const note = (tx: SqlTx, key: string) => tx.$executeRaw`insert into "CacheTag" (name, number) values (${key}, 1)`
const noted = async () => (await db().cacheTag.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)

test('values come and go as they do by Prisma', async () => {
  const at = new Date('2026-02-03T04:05:06.789Z')
  const ask = (tx: SqlTx) => tx.$queryRaw`
    select ${at}::timestamptz as instant, ${at}::timestamptz::date as day, ${9_007_199_254_740_993n}::bigint as large, ${7}::int as small,
      ${'漢字\\ "\''}::text as text, ${null}::text as nothing, ${true}::boolean as truth, ${Buffer.from([0, 255])}::bytea as bytes,
      ${['一', 'a,b', '"']}::text[] as texts, ${[1, 2]}::int[] as numbers, array[${at}::timestamptz] as instants,
      '{"a": [1, null]}'::jsonb as json, 'held'::"CommentStatus" as status, 1.5::float8 as half,
      ${Prisma.sql`${1}::int + ${Prisma.sql`${2}::int`}`} as sum`
  expect(await inBareTransaction(ONE, ask)).toEqual(plain(await ask(db())))
})

/** Of bytes it does not matter which kind of array holds them. */
const plain = (rows: unknown) =>
  (rows as Record<string, unknown>[]).map((row) => ({ ...row, bytes: Buffer.from(row.bytes as Uint8Array) }))

test('it tells how many rows were changed, and plans once what asks for it', async () => {
  const changed = await inBareTransaction(ONE, async (tx) => {
    for (const key of ['a', 'b'])
      await tx.$executeRaw`-- planned once
        insert into "CacheTag" (name, number) values (${key}, 1)`
    const [{ plans }] = await tx.$queryRaw<[{ plans: number }]>`
      select count(*)::int as plans from pg_prepared_statements where name like 'tsuiki%' and statement like '%"CacheTag"%'`
    expect(plans).toBe(1)
    return tx.$executeRaw`delete from "CacheTag"`
  })
  expect(changed).toBe(2)
})

test('a change that fails leaves nothing, and its connection is used again', async () => {
  const failing = inBareTransaction(ONE, async (tx) => {
    await note(tx, 'a')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await expect(inBareTransaction(ONE, (tx) => tx.$queryRaw`select nothing`)).rejects.toThrow('nothing')
  expect(await noted()).toEqual([])
  await inBareTransaction(ONE, (tx) => note(tx, 'b'))
  expect(await noted()).toEqual(['b'])
})

test('a change that went on after a statement had failed is not said to be committed', async () => {
  const changing = inBareTransaction(ONE, async (tx) => {
    await note(tx, 'a')
    await tx.$queryRaw`select nothing`.catch(() => {})
  })
  await expect(changing).rejects.toThrow('nothing was committed')
  expect(await noted()).toEqual([])
})

test('a session that ends in the middle ends the change, and nothing else', async () => {
  const changing = inBareTransaction(ONE, async (tx) => {
    await note(tx, 'a')
    const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`
    await db().$queryRaw`select pg_terminate_backend(${pid}::int)`
    await note(tx, 'b')
  })
  await expect(changing).rejects.toThrow()
  expect(await noted()).toEqual([])
  await inBareTransaction(ONE, (tx) => note(tx, 'c'))
  expect(await noted()).toEqual(['c'])
})

test('those of one hash come one after the other, those of others meanwhile', async () => {
  const order: string[] = []
  let finish = () => {}
  const first = inBareTransaction(ONE, async () => {
    order.push('first begins')
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    order.push('first ends')
  })
  await expect.poll(() => order).toEqual(['first begins'])
  const second = inBareTransaction(ONE, async () => void order.push('second'))
  await inBareTransaction(OTHER, async () => void order.push('another'))
  finish()
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'another', 'first ends', 'second'])
})

test.each([
  ['bare', (change: (tx: SqlTx) => Promise<void>) => inBareTransaction(ONE, change)],
  ['of Prisma', (change: (tx: SqlTx) => Promise<void>) => inTransaction(change)],
])('%s: what is to follow follows a commit, in its order, and nothing else', async (_, transact) => {
  const done: string[] = []
  const change = async (tx: SqlTx) => {
    afterCommit(tx, async () => void done.push(...(await noted()), 'first'))
    afterCommit(tx, async () => void done.push('second'))
    await note(tx, 'a')
  }
  await transact(change)
  expect(done).toEqual(['a', 'first', 'second'])
  await expect(transact(change)).rejects.toThrow() // the key is there
  expect(done).toHaveLength(3)
})

test('who keeps a transaction beyond its end asks nothing by it', async () => {
  const kept = await inBareTransaction(ONE, async (tx) => tx)
  await expect(kept.$queryRaw`select 1`).rejects.toThrow('over')
})

test('values that would come otherwise than by Prisma are refused', async () => {
  await expect(inBareTransaction(ONE, (tx) => tx.$queryRaw`select 1.5::numeric`)).rejects.toThrow('1700')
  expect(await inBareTransaction(ONE, (tx) => tx.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
})
