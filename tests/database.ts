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

/** Empties what holds anything: emptying fifty tables that are empty already took longer than most tests. */
const EMPTYING = `do $$
declare
  name text;
  holds boolean;
  full_ones text[] := '{}';
begin
  for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' loop
    execute format('select exists (select from %s)', name) into holds;
    if holds then full_ones := full_ones || name; end if;
  end loop;
  if full_ones <> '{}' then execute 'truncate ' || array_to_string(full_ones, ', ') || ' restart identity cascade'; end if;
end $$`

/** Empties the tables but the migrations'. */
export async function emptyDatabase() {
  await db().$executeRawUnsafe(EMPTYING)
}

beforeEach(emptyDatabase)

afterAll(async () => {
  await db().$disconnect()
  await keeper.query(`drop database if exists "${name}" with (force)`)
  await keeper.end()
})
