import { ExportFault, type Note } from '@/lib/transfer/fault'
import { entriesIn } from './splitting'

/** A `KEY: value` line, value as it stands in the file. */
export interface Field {
  key: string
  value: string
  line: number
}

/** A comment or a ping: its own fields and its words. */
export interface Response {
  line: number
  fields: Field[]
  text: string
}

/** An entry as it stands in the file: nothing interpreted, nothing left out. */
export interface MtEntry {
  /** Line of the file that it begins on, from 1. */
  line: number
  fields: Field[]
  body: string
  extendedBody: string
  excerpt: string
  keywords: string
  comments: Response[]
  pings: Response[]
  notes: Note[]
  /** The whole entry as it stands in the file, for hashes. */
  source: string
}

const FIELD = /^([A-Z][A-Z0-9 _-]*):(?:[ \t]*(.*))?$/
const COMMENT_KEYS = new Set(['AUTHOR', 'EMAIL', 'URL', 'IP', 'DATE', 'SECRET', 'PASS'])
const PING_KEYS = new Set(['TITLE', 'URL', 'IP', 'BLOG NAME', 'DATE'])
const TEXTS = { BODY: 'body', 'EXTENDED BODY': 'extendedBody', EXCERPT: 'excerpt', KEYWORDS: 'keywords' } as const

/**
 * Reads the entries of an export in Movable Type's format, one at a time (RESEARCH.md §4.1).
 * @param text the whole decoded file; entries are slices of it, never copies
 * @throws ExportFault when it is no export, or is cut off
 */
export function* readEntries(text: string): Generator<MtEntry> {
  let found = 0
  for (const { line, sections, source, keptHyphens } of entriesIn(text)) {
    const [meta, ...rest] = sections
    if (!meta) continue
    const entry: MtEntry = { ...EMPTY, line, source, fields: [], comments: [], pings: [], notes: [] }
    readMeta(entry, meta.text, meta.line)
    for (const section of rest) readSection(entry, section)
    const isEntry = rest.length > 0 || entry.body !== ''
    if (found === 0 && !isEntry) throw new ExportFault('fault-no-export', { line })
    if (!isEntry) entry.notes.push({ line, key: 'note-no-body' })
    if (keptHyphens)
      entry.notes.push({ line: keptHyphens.line, key: 'note-hyphens-kept', values: { count: keptHyphens.count } })
    found++
    yield entry
  }
  if (found === 0) throw new ExportFault('fault-no-export', { line: 1 })
}

const EMPTY = { body: '', extendedBody: '', excerpt: '', keywords: '' }

/** Blank lines are legal inside meta: TypePad has one before UNIQUE URL. */
function readMeta(entry: MtEntry, text: string, firstLine: number) {
  const lines = linesOf(text)
  for (const [index, content] of lines.entries()) {
    const line = firstLine + index
    if (content.trim() === '') continue
    const [, key, value = ''] = FIELD.exec(content) ?? []
    if (key === 'START BODY') {
      entry.body = wordsOf(lines.slice(index + 1)) // the ancient form: all that follows
      return
    }
    entry.fields.push({ key: key ?? '', value: key === undefined ? content : value, line })
    if (key === undefined) entry.notes.push({ line, key: 'note-line-without-key' })
  }
}

function readSection(entry: MtEntry, { header, text, line }: { header: string; text: string; line: number }) {
  const lines = linesOf(text)
  if (header === 'COMMENT') entry.comments.push(readResponse(lines, line, COMMENT_KEYS))
  else if (header === 'PING') entry.pings.push(readResponse(lines, line, PING_KEYS))
  else if (header in TEXTS) {
    const name = TEXTS[header as keyof typeof TEXTS]
    const words = wordsOf(lines)
    if (entry[name] !== '') entry.notes.push({ line, key: 'note-section-twice', values: { section: header } })
    entry[name] = entry[name] === '' ? words : `${entry[name]}\n${words}`
  }
}

/**
 * Header lines are consumed until the first line that is no key of theirs, or one that was there already: a reader may
 * begin a comment with `URL: http://…`. While a DATE is still to come such a line ends nothing: addresses below it would
 * become public words.
 */
function readResponse(lines: string[], line: number, keys: Set<string>): Response {
  const fields: Field[] = []
  let at = 0
  for (; at < lines.length; at++) {
    const [, key = '', value = ''] = FIELD.exec(lines[at] ?? '') ?? []
    const seen = new Set(fields.map((field) => field.key))
    if (keys.has(key) && !seen.has(key) && isOwnKey(key, value, seen, lines[at + 1] ?? ''))
      fields.push({ key, value, line: line + at })
    else if (seen.has('DATE') || !isBeforeDate(lines, at)) break
  }
  return { line, fields, text: wordsOf(lines.slice(at)) }
}

/** A header has no more lines than these between one that we do not know and its date. */
const HEADER_LINES = 8

/** Whether nothing but blank lines and fields stand between a line, itself included, and a date near by. */
function isBeforeDate(lines: string[], at: number): boolean {
  for (const line of lines.slice(at, at + HEADER_LINES + 1)) {
    if (/^DATE:[ \t]*\d/.test(line)) return true
    if (line.trim() !== '' && !FIELD.test(line)) return false
  }
  return false
}

/**
 * FC2 writes `SECRET: 0` or `1` and `PASS:` with a hash or a word, in either order; anything else of that look is a
 * reader's words.
 */
function isOwnKey(key: string, value: string, seen: Set<string>, next: string): boolean {
  if (key === 'SECRET') return /^[01]$/.test(value.trim())
  if (key !== 'PASS') return true
  const isBesideSecret = seen.has('SECRET') || /^SECRET:[ \t]*[01]\s*$/.test(next)
  return (isBesideSecret ? /^\S{0,128}$/ : /^[0-9a-f]{0,64}$/i).test(value.trim())
}

const linesOf = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n')

/** Lines as text, without blank lines around it; MT writes a tab after hyphens that would look like a separator. */
function wordsOf(lines: string[]): string {
  let from = 0
  let to = lines.length
  while (from < to && (lines[from] ?? '').trim() === '') from++
  while (to > from && (lines[to - 1] ?? '').trim() === '') to--
  const kept = lines.slice(from, to)
  return kept.map((line) => (line === '-----\t' || line === '--------\t' ? line.slice(0, -1) : line)).join('\n')
}
