import type { Tx } from '@/lib/db/client'
import { fold } from '@/lib/text'
import { bytesOf, gramsOf } from './grams'

/** What can be found: an article with its title, an addendum, a comment. */
export type SearchKind = 'article' | 'addendum' | 'comment'

export interface SearchSubject {
  kind: SearchKind
  /** Id of the article, addendum or comment. */
  subjectId: number
  articleId: number
  /** An article's title; empty for the others. */
  title: string
  /** Plain text of the body or comment as readers see it, without the title. */
  text: string
}

/** A row of SearchDocument; grams are parted by line breaks, which no gram holds. */
export interface SearchRow extends SearchSubject {
  grams: string
  oversize: boolean
}

/** Lexemes that a tsvector may hold; PostgreSQL's own limit is 1,048,575 bytes (MAXSTRPOS in ts_type.h). */
const TSVECTOR_BYTES = 1_000_000
/** Bytes of one statement, so that an import of any size stays in memory. */
const STATEMENT_UNITS = 2_000_000

/** Folds and cuts what is to be found. Pure: an importer may call it outside its transaction. */
export function searchDocumentRow(subject: SearchSubject): SearchRow {
  const title = fold(subject.title)
  const text = fold(`${subject.title}\n${subject.text}`)
  const grams = gramsOf(text)
  const oversize = bytesOf(grams) > TSVECTOR_BYTES
  return { ...subject, title, text, grams: oversize ? '' : [...grams].join('\n'), oversize }
}

/** Stores rows, in place of what was stored for the same subjects; of two rows for one subject the last counts. */
export async function writeSearchDocuments(tx: Tx, rows: SearchRow[]): Promise<void> {
  const bySubject = new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]))
  for (const some of portions([...bySubject.values()])) {
    await tx.$executeRaw`
      insert into "SearchDocument" as stored (kind, "subjectId", "articleId", title, text, tokens, oversize)
      select kind::"SearchKind", "subjectId", "articleId", title, text, array_to_tsvector(string_to_array(grams, E'\n')), oversize
      from unnest(
        ${some.map((row) => row.kind)}::text[], ${some.map((row) => row.subjectId)}::int[],
        ${some.map((row) => row.articleId)}::int[], ${some.map((row) => row.title)}::text[],
        ${some.map((row) => row.text)}::text[], ${some.map((row) => row.grams)}::text[],
        ${some.map((row) => row.oversize)}::boolean[]
      ) as given (kind, "subjectId", "articleId", title, text, grams, oversize)
      on conflict (kind, "subjectId") do update
      set "articleId" = excluded."articleId", title = excluded.title, text = excluded.text,
          tokens = excluded.tokens, oversize = excluded.oversize
      where (stored."articleId", stored.title, stored.text, stored.tokens, stored.oversize)
        is distinct from (excluded."articleId", excluded.title, excluded.text, excluded.tokens, excluded.oversize)`
  }
}

/** Forgets subjects of one kind; those that were never stored are no mistake. */
export async function removeSearchDocuments(tx: Tx, kind: SearchKind, subjectIds: number[]): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { kind, subjectId: { in: subjectIds } } })
}

function* portions(rows: SearchRow[]): Generator<SearchRow[]> {
  let portion: SearchRow[] = []
  let units = 0
  for (const row of rows) {
    portion.push(row)
    units += row.text.length + row.grams.length
    if (units < STATEMENT_UNITS) continue
    yield portion
    portion = []
    units = 0
  }
  if (portion.length > 0) yield portion
}
