import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { db, inTransaction, type Reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { type SearchKind, type SearchRow, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { subjectsAfter, subjectsToFind } from './subjects'

const BATCH = 300
const KINDS: SearchKind[] = ['article', 'addendum', 'comment']

/**
 * Makes every document of the search index anew and removes those without a subject. Readers may search and members may
 * write meanwhile.
 * @param onProgress told how many of how many subjects are done
 * @throws Forbidden unless the actor runs the blog
 */
export async function reindex(
  actor: Actor,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ articles: number; addenda: number; comments: number; strays: number }> {
  if (!runsTheBlog(actor)) throw new Forbidden('search.forbidden')
  const total = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (${subjectsToFind}) as subject`
  const done = { article: 0, addendum: 0, comment: 0 }
  for (const kind of KINDS) {
    for (let after = 0, more = true; more; ) {
      // locked until their documents are stored, lest a change in between be overwritten by what was before it
      const subjects = await inTransaction(async (tx) => {
        const locked = await subjectsAfter(tx, kind, after, BATCH, 'locked')
        await writeSearchDocuments(tx, locked.map(searchDocumentRow))
        return locked
      })
      done[kind] += subjects.length
      after = subjects.at(-1)?.subjectId ?? after
      more = subjects.length === BATCH
      onProgress(done.article + done.addendum + done.comment, total[0]?.count ?? 0)
    }
  }
  const strays = await db().$executeRaw`
    delete from "SearchDocument" d where (d.kind, d."subjectId") in (select kind, "subjectId" from (${strayDocuments}) as stray)`
  return { articles: done.article, addenda: done.addendum, comments: done.comment, strays }
}

/**
 * Compares the search index with what it was made from. Reads only.
 * @returns how many subjects have no document, documents no subject, and documents other words than their subject
 */
export async function checkIndex(): Promise<{ missing: number; stray: number; stale: number }> {
  const counts = { missing: 0, stray: 0, stale: 0 }
  for (const kind of KINDS) {
    for (let after = 0, more = true; more; ) {
      const subjects = await subjectsAfter(db(), kind, after, BATCH)
      const ids = subjects.map(({ subjectId }) => subjectId)
      const stored = new Map((await fingerprints(db(), kind, ids)).map((row) => [row.subjectId, row]))
      for (const row of subjects.map(searchDocumentRow)) {
        const found = stored.get(row.subjectId)
        if (!found) counts.missing++
        else if (!isMadeFrom(found, row)) counts.stale++
      }
      after = ids.at(-1) ?? after
      more = subjects.length === BATCH
    }
  }
  const [stray] = await db().$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from (${strayDocuments}) as stray`
  return { ...counts, stray: stray?.count ?? 0 }
}

const strayDocuments = Prisma.sql`
  select d.kind, d."subjectId" from "SearchDocument" d
  left join (${subjectsToFind}) as s on s.kind = d.kind and s."subjectId" = d."subjectId"
  where s.kind is null`

interface Fingerprint extends Omit<SearchRow, 'kind' | 'lexemes'> {
  lexemes: number
}

const fingerprints = (from: Reader, kind: SearchKind, ids: number[]) =>
  from.$queryRaw<Fingerprint[]>`
    select "subjectId", "articleId", title, text, oversize, length(tokens) as lexemes
    from "SearchDocument" where kind = ${kind}::"SearchKind" and "subjectId" = any(${ids})`

/** Equal texts have equal lexemes; their number betrays an index that was cut by other rules. */
const isMadeFrom = (found: Fingerprint, row: SearchRow) =>
  found.articleId === row.articleId &&
  found.title === row.title &&
  found.text === row.text &&
  found.oversize === row.oversize &&
  found.lexemes === (row.lexemes === '' ? 0 : row.lexemes.split('\n').length)
