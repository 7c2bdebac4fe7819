import { ExportFault } from '@/lib/transfer/fault'

/** A part of an entry between separators; the first is its meta, without header. */
export interface Section {
  header: string
  text: string
  line: number
}

export interface EntrySlice {
  line: number
  sections: Section[]
  source: string
  /** Lines of hyphens that look like separators and are none: how many, and the first one's line. */
  keptHyphens: { count: number; line: number } | null
}

const END_OF_ENTRY = '--------'
const END_OF_SECTION = '-----'
const BEGINNING = /(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|NO ENTRY):(?=[ \t\r\n])/y
const HEADER = /(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*(?:\r?\n|$)/y
const BLANKS = /\s*/y
const NOTHING_BUT_SEPARATORS = /(?:\s+|-----(?=\s|$))*/y
const ANY_KEY = /^[A-Z][A-Z0-9 _-]*:(?:[ \t]|$)/

/**
 * Splits an export into entries and sections with guards, since most exporters do not escape lines of hyphens in texts
 * (RESEARCH.md §4.1): `--------` ends an entry only before another entry's first key or the end of the file, `-----` ends a
 * section only before a section's header or the end of the entry.
 * @throws ExportFault when the text does not begin like an export, or its last entry does not end
 */
export function* entriesIn(text: string): Generator<EntrySlice> {
  const lines = new LineCounter(text)
  let from = skipBlanks(text, 0)
  if (text.startsWith(END_OF_ENTRY, from) && isWholeLine(text, from, END_OF_ENTRY)) from = afterLine(text, from)
  from = skipBlanks(text, from)
  refuseOther(text, from, lines)
  let kept: number[] = []
  for (let at = text.indexOf(END_OF_ENTRY, from); at >= 0; at = text.indexOf(END_OF_ENTRY, afterLine(text, at))) {
    if (!isWholeLine(text, at, END_OF_ENTRY)) continue
    if (!endsEntry(text, at)) {
      kept.push(at)
      continue
    }
    if (at > from) yield entryOf(text, from, at, lines.at(from), kept)
    kept = []
    from = skipBlanks(text, afterLine(text, at))
  }
  if (from < text.length) throw new ExportFault('fault-cut-off', { line: lines.at(from), last: lines.at(text.length) })
}

function refuseOther(text: string, from: number, lines: LineCounter) {
  const line = lineFrom(text, from)
  if (ANY_KEY.test(line)) return
  const isXml = line.startsWith('<?xml') || line.startsWith('<rss')
  throw new ExportFault(isXml ? 'fault-xml' : 'fault-no-key', { line: lines.at(from), text: line.slice(0, 40) })
}

/**
 * The separator between entries stands after the end of a section. Where it does not, what follows must be a whole meta
 * block: readers quote SQL between lines of hyphens.
 */
function endsEntry(text: string, at: number): boolean {
  const next = skipBlanks(text, afterLine(text, at))
  if (next >= text.length) return true
  if (!matches(BEGINNING, text, next)) return false
  return lineBefore(text, at) === END_OF_SECTION || beginsWithMeta(text, next)
}

function beginsWithMeta(text: string, from: number): boolean {
  for (let at = from; at < text.length; at = afterLine(text, at)) {
    const line = lineFrom(text, at)
    if (line === END_OF_SECTION) return matches(HEADER, text, skipBlanks(text, afterLine(text, at)))
    if (line.trim() !== '' && !ANY_KEY.test(line)) return false
  }
  return false
}

function entryOf(text: string, from: number, to: number, line: number, keptEnds: number[]): EntrySlice {
  const sections: Section[] = []
  const kept = [...keptEnds]
  let begin = from
  let header = ''
  let beginLine = line
  const close = (end: number) => sections.push({ header, text: contentOf(text, begin, end), line: beginLine })
  let at = text.indexOf(END_OF_SECTION, from)
  for (; at >= 0 && at < to; at = text.indexOf(END_OF_SECTION, afterLine(text, at))) {
    if (!isWholeLine(text, at, END_OF_SECTION)) continue
    const next = afterLine(text, at)
    const found = headerAt(text, next, to)
    if (found) {
      close(at)
      header = found.name
      beginLine += lineBreaksIn(text, begin, found.end)
      begin = found.end
    } else if (onlySeparatorsUntil(text, next, to)) break
    else kept.push(at)
  }
  close(at >= 0 && at < to ? at : to)
  const first = kept.length === 0 ? null : line + lineBreaksIn(text, from, Math.min(...kept))
  return {
    line,
    sections,
    source: text.slice(from, to),
    keptHyphens: first === null ? null : { count: kept.length, line: first },
  }
}

function headerAt(text: string, at: number, to: number): { name: string; end: number } | null {
  HEADER.lastIndex = at
  const [whole, name] = HEADER.exec(text) ?? []
  return whole !== undefined && name !== undefined && at < to ? { name, end: Math.min(at + whole.length, to) } : null
}

function onlySeparatorsUntil(text: string, at: number, to: number): boolean {
  NOTHING_BUT_SEPARATORS.lastIndex = at
  NOTHING_BUT_SEPARATORS.exec(text)
  return NOTHING_BUT_SEPARATORS.lastIndex >= to
}

/** Without the line break that belongs to the separator after it. */
const contentOf = (text: string, from: number, to: number) => text.slice(from, Math.max(from, to)).replace(/\r?\n$/, '')

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at
  BLANKS.exec(text)
  return BLANKS.lastIndex
}

function isWholeLine(text: string, at: number, line: string): boolean {
  const end = at + line.length
  return (
    (at === 0 || text[at - 1] === '\n') && (end >= text.length || text[end] === '\n' || text.startsWith('\r\n', end))
  )
}

function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

const lineFrom = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '')
}

/** The nearest line before this place that is not blank. */
function lineBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Line numbers of places that are asked for in their order. */
class LineCounter {
  private place = 0
  private line = 1

  constructor(private readonly text: string) {}

  at(place: number): number {
    this.line += lineBreaksIn(this.text, this.place, place)
    this.place = Math.max(this.place, place)
    return this.line
  }
}
