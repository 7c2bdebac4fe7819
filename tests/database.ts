// A clean house for each worker: its own database, cloned from a migrated template by the first of its files (a clone takes as long
// as ten tests); each test begins with empty tables.
import pg from 'pg'
import { afterAll, beforeEach } from 'vitest'
import { db } from '@/lib/db/client'

const template = process.env.TEST_CLUSTER_URL
if (!template) throw new Error('Database tests run by `npm test`, which starts the cluster (tests/cluster.ts).')

const name = `worker_${process.ppid}_${process.env.VITEST_POOL_ID ?? '1'}`
const keeper = new pg.Client({ connectionString: template })
await keeper.connect()
await keeper.query(`create database "${name}" template ${process.env.TEST_TEMPLATE}`).catch(async (error) => {
  if (error.code !== '42P04') throw error // a file before this one made it; what that left running holds locks
  await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
})
await keeper.end()
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

afterAll(() => db().$disconnect())
