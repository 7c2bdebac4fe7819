import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** A row by its columns. Bytes are given as hex by `hexOf`, dates as Date, JSON as it is. */
export type Row = Record<string, unknown>

type Table =
  | 'Address'
  | 'Addendum'
  | 'Article'
  | 'ArticleCategory'
  | 'Category'
  | 'Comment'
  | 'Draft'
  | 'ImportedEntry'
  | 'MediaUse'
  | 'Version'

/** What one statement carries, in UTF-16 units. */
const STATEMENT_UNITS = 4_000_000

/**
 * Inserts rows of one table in one statement each few megabytes: as JSON, since PostgreSQL then turns every column into
 * its own type, and a thousand comments are one parameter. All rows have the columns of the first; others get their default.
 */
export async function insertRows(tx: Tx, table: Table, rows: Row[], unless: 'fail' | 'skip' = 'fail'): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  )
  const name = Prisma.raw(`"${table}"`)
  const conflict = unless === 'skip' ? Prisma.sql`on conflict do nothing` : Prisma.empty
  let inserted = 0
  for (const json of portions(rows)) {
    inserted += await tx.$executeRaw`
      insert into ${name} (${columns})
      select ${columns} from json_populate_recordset(null::${name}, ${json}::json) ${conflict}`
  }
  return inserted
}

export const hexOf = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`

function* portions(rows: Row[]): Generator<string> {
  let portion: string[] = []
  let units = 0
  for (const row of rows) {
    const json = storable(JSON.stringify(row))
    portion.push(json)
    units += json.length
    if (units < STATEMENT_UNITS) continue
    yield `[${portion.join(',')}]`
    portion = []
    units = 0
  }
  if (portion.length > 0) yield `[${portion.join(',')}]`
}

/** PostgreSQL holds neither NUL nor half a surrogate pair, which JSON can say. A backslash before makes it plain words. */
const storable = (json: string) =>
  /\\u(?:0000|d[89a-f])/.test(json)
    ? json.replace(/(?<=(?:^|[^\\])(?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '\ufffd')
    : json
