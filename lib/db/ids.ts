import type { Reader } from './client'

/** Tables whose rows are named, or name each other, before they are stored. */
type Numbered = 'Addendum' | 'Article' | 'Category' | 'Comment' | 'PreviewLink'

/** The next ids of a table, which no other row gets. */
export async function newIds(reader: Reader, table: Numbered, count: number): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${`"${table}"`}, 'id'))::int as id from generate_series(1, ${count})`
  return rows.map(({ id }) => id)
}

/** The next id of a table. */
export async function newId(reader: Reader, table: Numbered): Promise<number> {
  const [id] = await newIds(reader, table, 1)
  if (id === undefined) throw new Error('PostgreSQL gave no number.')
  return id
}
