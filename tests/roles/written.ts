// Which tables were written to, told by triggers, and how their rows are put back: far faster than making a blog anew for each
// row of a table. What was rolled back was never written.
import { db, inTransaction } from '@/lib/db/client'

/** Left out are attempts to get in, which are counted, and what was typed into a refused form, which is kept for it. */
const LEFT_OUT = ['_prisma_migrations', 'Throttle', 'RefusedComment']

/** Keeps all rows as they are now, and watches their tables from now on. */
export async function keepAndWatch(): Promise<void> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${LEFT_OUT})`
  await letGo()
  await db().$executeRawUnsafe('create schema kept')
  await db().$executeRawUnsafe('create table kept."written to" (name text primary key)')
  await db().$executeRawUnsafe(`
    create function kept.note() returns trigger language plpgsql as $$ begin
      insert into kept."written to" values (tg_table_name) on conflict do nothing; return null;
    end $$`)
  for (const { name } of tables) {
    await db().$executeRawUnsafe(`create table kept."${name}" as table public."${name}"`)
    await db().$executeRawUnsafe(`
      create trigger watch after insert or update or delete on public."${name}" for each row execute function kept.note()`)
  }
}

/** Watches no more, and forgets what was kept. */
export async function letGo(): Promise<void> {
  await db().$executeRawUnsafe('drop schema if exists kept cascade') // the triggers go with their function
}

/** Names of the tables in which a row was written since the last time. */
export async function writtenTo(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`delete from kept."written to" returning name`
  return rows.map(({ name }) => name).sort()
}

/** Makes these tables what they were when kept; triggers and foreign keys sleep meanwhile. */
export async function putBack(names: string[]): Promise<void> {
  if (names.length === 0) return
  await inTransaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    for (const name of names) {
      await tx.$executeRawUnsafe(`delete from public."${name}"`)
      await tx.$executeRawUnsafe(`insert into public."${name}" select * from kept."${name}"`)
    }
  })
}
