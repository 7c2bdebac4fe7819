import { createHash } from 'node:crypto'

/** Stands above statements that are planned once a connection, not at each call: those that are asked all the time. */
const MARK = /^\s*-- planned once\n/
const names = new Map<string, string>()

/**
 * The name under which PostgreSQL keeps a statement’s plan; empty, which is none, for all that does not ask for it in its first line. Such a
 * statement is the same text at every call: plans are kept until a connection ends. It names its columns: with `*`, a migration that
 * adds one makes it fail on every connection that is open.
 */
export function nameOfPlan({ sql }: { sql: string }): string {
  if (!MARK.test(sql)) return ''
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `tsuiki_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, name)
  return name
}
