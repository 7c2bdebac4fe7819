import { setImmediate as nextTurn } from 'node:timers/promises'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { newIds } from '@/lib/db/ids'
import { holdLock } from '@/lib/db/locks'
import { writeSearchDocuments } from '@/lib/indexing/documents'
import { insertRows } from './bulk-rows'
import { type EntryRows, type NumberedEntry, rowsOf, type Writing } from './entry-rows'
import { allowPending } from './filling-search-index'
import type { PreparedEntry } from './prepared-entry'

/** The tables of an entry, each after those that it refers to. */
const TABLES = [
  'Article',
  'Version',
  'Draft',
  'ArticleCategory',
  'Addendum',
  'Comment',
  'Address',
  'MediaUse',
  'ImportedEntry',
] as const

/** Lays entries out as rows, with ids of their own; takes turns with a transaction that is under way. */
export async function layOut(entries: PreparedEntry[], writing: Writing): Promise<EntryRows[]> {
  const laidOut: EntryRows[] = []
  for (const numbered of await numbersFor(entries)) {
    laidOut.push(rowsOf(numbered, writing))
    await nextTurn()
  }
  return laidOut
}

/**
 * Writes entries whole or not at all, with everything that belongs to them, in their order.
 * Those that another run has added meanwhile are left out.
 * @returns the entries that were written
 */
export function writeEntries(
  laidOut: EntryRows[],
  { categories }: Pick<Writing, 'categories'>,
): Promise<PreparedEntry[]> {
  return inTransaction(async (tx) => {
    await holdLock(tx, 'importing')
    const fresh = await notYetThere(tx, laidOut)
    if (fresh.length === 0) return []
    for (const table of TABLES) {
      const rows = fresh.flatMap(({ tables }) => tables[table])
      await insertRows(tx, table, rows, table === 'Address' ? 'skip' : 'fail')
    }
    await allowPending(tx)
    await writeSearchDocuments(
      tx,
      fresh.flatMap(({ search }) => search),
    )
    const filed = new Set(fresh.flatMap(({ entry }) => entry.facts.categories))
    const ids = [...filed].flatMap((name) => categories.get(name)?.id ?? [])
    // any article may have got a neighbour: all their pages carry the categories' tag
    await expire(tx, tags.articles, tags.categories, tags.addenda, tags.comments, ...ids.map(tags.category))
    return fresh.map(({ entry }) => entry)
  })
}

async function notYetThere(tx: Tx, laidOut: EntryRows[]): Promise<EntryRows[]> {
  const hashes = laidOut.map(({ entry }) => entry.plan.contentHash)
  const rows = await tx.$queryRaw<{ contentHash: string }[]>`
    select "contentHash" from "ImportedEntry" where source like 'mt:%' and "contentHash" = any(${hashes})`
  const there = new Set(rows.map(({ contentHash }) => contentHash))
  return laidOut.filter(({ entry }) => !there.has(entry.plan.contentHash))
}

async function numbersFor(entries: PreparedEntry[]): Promise<NumberedEntry[]> {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  const ids = await newIds(db(), 'Article', entries.length)
  const addendumIds = await newIds(db(), 'Addendum', sum(entries.map(({ addenda }) => addenda.length)))
  const commentIds = await newIds(db(), 'Comment', sum(entries.map(({ responses }) => responses.length)))
  return entries.map((entry) => ({
    id: ids.shift() ?? 0,
    entry,
    addendumIds: addendumIds.splice(0, entry.addenda.length),
    commentIds: commentIds.splice(0, entry.responses.length),
  }))
}
