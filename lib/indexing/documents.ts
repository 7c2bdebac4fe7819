import type { SqlTx } from '@/lib/db/client'
import { asHiragana, fold, foldExceptKana } from '@/lib/text'
import { ARTICLE_MARK, bytesOf, gramsOf } from './grams'
import { wordsOf } from './words'

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

/** A row of SearchDocument; lexemes are parted by line breaks, which none of them holds. */
export interface SearchRow extends SearchSubject {
  lexemes: string
  oversize: boolean
}

/** Bytes of lexemes that a tsvector may hold; PostgreSQL's own limit is 1,048,575 (MAXSTRPOS in ts_type.h). */
const TSVECTOR_BYTES = 1_000_000
/** Units of a text that is read as quickly as the index: it needs no words, and they cost most. */
const SHORT_TEXT = 500
/** Characters in one statement, so that an import of any size stays in memory. */
const STATEMENT_CHARACTERS = 4_000_000
/** From so many rows on, the index takes them up together: six times as fast as one by one. */
const MANY_ROWS = 50

/** What an addendum is found by: its summary and its body. */
export const addendumText = ({ summary, plainText }: { summary: string | null; plainText: string }): string =>
  summary ? `${summary}\n${plainText}` : plainText

/** What a comment is found by: its text, and the title that a trackback or webmention brought. */
export const commentText = ({ sourceTitle, text }: { sourceTitle: string | null; text: string }): string =>
  sourceTitle ? `${sourceTitle}\n${text}` : text

/** A reading as plain text has it: 復元(ふくげん). */
const READING = /(?<=\p{Script=Han})\([\p{Script=Hiragana}\p{Script=Katakana}ー・]+\)/gu

/** Lines with readings stand there a second time without them, so that a word which runs through one is found. */
function withBareWords(text: string): string {
  const bare = text.split('\n').flatMap((line) => {
    const without = line.replace(READING, '')
    return without === line ? [] : [without]
  })
  return [text, ...bare].join('\n')
}

/** Folds and cuts what is to be found. Pure: an importer may call it outside its transaction. */
export function searchDocumentRow(subject: SearchSubject): SearchRow {
  const words = withBareWords(subject.text)
  const plain = foldExceptKana(subject.kind === 'article' ? `${subject.title}\n${words}` : words)
  const text = asHiragana(plain)
  const lexemes = gramsOf(text)
  if (text.length > SHORT_TEXT) for (const word of wordsOf(plain)) lexemes.add(word)
  const oversize = text.length > SHORT_TEXT && bytesOf(lexemes) > TSVECTOR_BYTES
  if (subject.kind === 'article') lexemes.add(ARTICLE_MARK)
  return {
    ...subject,
    title: subject.kind === 'article' ? fold(subject.title) : '',
    text,
    lexemes: oversize ? '' : [...lexemes].join('\n'),
    oversize,
  }
}

/**
 * Stores rows in place of what was stored for the same subjects; of two rows for one subject the last counts.
 * The subjects' articles must be stored already.
 */
export async function writeSearchDocuments(tx: SqlTx, rows: SearchRow[]): Promise<void> {
  const bySubject = new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]))
  const isMany = bySubject.size >= MANY_ROWS
  // a list of what the index has yet to take up, which may grow to 64 MB within this transaction
  if (isMany) await tx.$queryRaw`select set_config('gin_pending_list_limit', '65536', true)`
  for (const some of portions([...bySubject.values()])) await upsert(tx, some)
  if (isMany) await tx.$queryRaw`select gin_clean_pending_list('"SearchDocument_tokens"')::text`
}

const upsert = (tx: SqlTx, rows: SearchRow[]) => tx.$executeRaw`-- planned once
  insert into "SearchDocument" as stored (kind, "subjectId", "articleId", title, text, tokens, oversize)
  select kind::"SearchKind", "subjectId", "articleId", title, text, array_to_tsvector(string_to_array(lexemes, E'\n')), oversize
  from unnest(
    ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.subjectId)}::int[],
    ${rows.map((row) => row.articleId)}::int[], ${rows.map((row) => row.title)}::text[],
    ${rows.map((row) => row.text)}::text[], ${rows.map((row) => row.lexemes)}::text[],
    ${rows.map((row) => row.oversize)}::boolean[]
  ) as given (kind, "subjectId", "articleId", title, text, lexemes, oversize)
  on conflict (kind, "subjectId") do update
  set "articleId" = excluded."articleId", title = excluded.title, text = excluded.text,
      tokens = excluded.tokens, oversize = excluded.oversize
  where (stored."articleId", stored.title, stored.text, stored.tokens, stored.oversize)
    is distinct from (excluded."articleId", excluded.title, excluded.text, excluded.tokens, excluded.oversize)`

/** Forgets subjects of one kind; those that were never stored are no mistake. */
export async function removeSearchDocuments(tx: SqlTx, kind: SearchKind, subjectIds: number[]): Promise<void> {
  await tx.$executeRaw`
    delete from "SearchDocument" where kind = ${kind}::"SearchKind" and "subjectId" = any(${subjectIds}::int[])`
}

function* portions(rows: SearchRow[]): Generator<SearchRow[]> {
  let portion: SearchRow[] = []
  let characters = 0
  for (const row of rows) {
    portion.push(row)
    characters += row.text.length + row.lexemes.length
    if (characters < STATEMENT_CHARACTERS) continue
    yield portion
    portion = []
    characters = 0
  }
  if (portion.length > 0) yield portion
}
