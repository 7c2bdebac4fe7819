// A clean house for each worker: its own database, cloned from a migrated template; each test begins with empty tables.
import pg from 'pg'
import { afterAll, beforeEach } from 'vitest'
import { db } from '@/lib/db/client'

const template = process.env.TEST_CLUSTER_URL
if (!template) throw new Error('Database tests run by `npm test`, which starts the cluster (tests/cluster.ts).')

const name = `worker_${process.env.VITEST_POOL_ID ?? '1'}_${process.pid}`
const keeper = new pg.Client({ connectionString: template })
await keeper.connect()
await keeper.query(`drop database if exists "${name}" with (force)`)
await keeper.query(`create database "${name}" template ${process.env.TEST_TEMPLATE}`)
const url = new URL(template)
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href

let tables: string | undefined

/** Empties every table but the migrations'. */
export async function emptyDatabase() {
  tables ??= (
    await db().$queryRaw<{ name: string }[]>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`
  )
    .map((table) => table.name)
    .join(', ')
  await db().$executeRawUnsafe(`truncate ${tables} restart identity cascade`)
}

beforeEach(emptyDatabase)

afterAll(async () => {
  await db().$disconnect()
  await keeper.query(`drop database if exists "${name}" with (force)`)
  await keeper.end()
})
