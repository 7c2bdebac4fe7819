import type { Body, BodyNode } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import { hasWords, isBlank, isLine, lineOf, without } from './addendum-cutting'
import { type Marker, markerOf } from './addendum-marker'
import { unitsOf } from './addendum-units'

/** An addendum that stood inside a body, as a record of its own. */
export interface FoundAddendum {
  kind: 'update' | 'correction'
  occurredOn: Day
  placement: 'top' | 'after' | 'end'
  /** Id of the block of the remaining body that it stands after, when placement is `after`. */
  afterBlock: string | null
  body: Body
  /** What the row it was said of: "AutoCAD 2017". */
  summary: string | null
  /** The line that gave it away, as it stood there. */
  heading: string
}

export interface SplitBody {
  /** What remains: the blocks that belong to no addendum, untouched. */
  body: Body
  /** By date, then by place. */
  addenda: FoundAddendum[]
  /** What may be an addendum and stays where it is: undated, in a table or ordered list, or with an impossible date. */
  doubtful: { heading: string; day: Day | null }[]
}

/** Days between which an addendum can have been written: from the article's own to today. */
export interface Limits {
  earliest?: Day
  latest?: Day
}

interface Found {
  marker: Marker
  day: Day
  heading: string
  from: number
  to: number
}

/**
 * Finds the addenda that an author typed into a body and takes them out of it (RESEARCH.md §4.7): dated lines at the
 * beginning of a block or a line, rows that end with a date, a notice at the top. A dated heading runs to the next marker,
 * the next heading of its level or the end; a remark is its own block; a row is as long as the other rows, with no more
 * than pictures and a caption. Of the body nothing else changes: what remains are the very same blocks, footnotes among
 * them; what refers to one cannot be taken out.
 */
export function splitAddenda(body: Body, limits: Limits = {}): SplitBody {
  const units = unitsOf(body, (day) => isPossible(day, limits))
  const doubtful: SplitBody['doubtful'] = []
  const certain: Found[] = []
  for (const [index, unit] of units.entries()) {
    const marker = isLine(unit) ? markerOf(markedLine(unit)) : null
    if (!marker) {
      doubtful.push(...nestedMarkers(unit))
      continue
    }
    const found = { marker, day: marker.day ?? '', heading: headingOf(unit), from: index, to: index + 1 }
    if (marker.certain && isPossible(found.day, limits)) certain.push(found)
    else doubtful.push({ heading: found.heading, day: marker.day })
  }
  const addenda: (FoundAddendum & { place: number })[] = []
  const taken = new Set<number>()
  for (const found of extended(certain, units)) {
    const content = contentOf(found, units)
    if (content === null) {
      doubtful.push({ heading: found.heading, day: found.day })
      continue
    }
    for (let index = found.from; index < found.to; index++) taken.add(index)
    addenda.push({
      ...content,
      ...PLACED_LATER,
      kind: found.marker.kind,
      occurredOn: found.day,
      heading: found.heading,
      place: found.from,
    })
  }
  if (addenda.length > 0 && !units.some((unit, index) => !taken.has(index) && !isNotes(unit) && hasWords(unit)))
    return nothingLeft(body, addenda, doubtful)
  for (const addendum of addenda) Object.assign(addendum, placeOf(addendum.place, units, taken))
  addenda.sort((one, other) =>
    one.occurredOn < other.occurredOn ? -1 : one.occurredOn > other.occurredOn ? 1 : one.place - other.place,
  )
  return {
    body: addenda.length === 0 ? body : { type: 'doc', content: units.filter((_, index) => !taken.has(index)) },
    addenda: addenda.map(({ place, ...addendum }) => addendum),
    doubtful,
  }
}

const isNotes = ({ type }: BodyNode) => type === 'footnotes'

const refersToNote = (node: BodyNode): boolean =>
  node.type === 'footnoteReference' || (node.content ?? []).some(refersToNote)

const PLACED_LATER = { placement: 'end', afterBlock: null } as const

/** A body that is nothing but an addendum is an article about one. */
const nothingLeft = (body: Body, addenda: FoundAddendum[], doubtful: SplitBody['doubtful']): SplitBody => ({
  body,
  addenda: [],
  doubtful: [...doubtful, ...addenda.map(({ heading, occurredOn }) => ({ heading, day: occurredOn }))],
})

const isPossible = (day: Day, { earliest, latest }: Limits) =>
  day !== '' && (earliest === undefined || day >= earliest) && (latest === undefined || day <= latest)

/** A row is told by the whole line, everything else by the first one. */
function markedLine(unit: BodyNode): string {
  const line = lineOf(unit.content ?? [])
  const end = line.indexOf('\n')
  return end < 0 ? line : line.slice(0, end)
}

const headingOf = (unit: BodyNode) => markedLine(unit).trim().slice(0, 80)

/** Markers deeper inside, in lists, tables and quotes: taking them out would change what is around them. */
function nestedMarkers(unit: BodyNode): SplitBody['doubtful'] {
  if (isLine(unit)) return []
  return (unit.content ?? []).flatMap((child) => {
    const marker = isLine(child) ? markerOf(markedLine(child)) : null
    return marker ? [{ heading: headingOf(child), day: marker.day }] : nestedMarkers(child)
  })
}

/** How far each addendum reaches. */
function extended(found: Found[], units: BodyNode[]): Found[] {
  const rows = found.filter(({ marker }) => marker.form === 'row')
  const distances = rows.slice(1).map((row, index) => row.from - (rows[index]?.from ?? 0))
  const rowLength = distances.length > 0 ? Math.min(...distances) : 1
  const firstWords = units.findIndex(hasWords)
  const last = units.at(-1)
  const end = last && isNotes(last) ? units.length - 1 : units.length
  return found.map((one, index) => {
    const next = found[index + 1]?.from ?? end
    if (one.marker.form === 'row')
      return { ...one, to: endOfRow(units, one.from, Math.min(one.from + rowLength, next)) }
    if (one.marker.form === 'note' || one.from === firstWords) return one
    return { ...one, to: Math.min(endOfHeading(units, one.from), next) }
  })
}

/** A row takes pictures along, and one caption: the next paragraph with words is the article's own. */
function endOfRow(units: BodyNode[], from: number, limit: number): number {
  let hasCaption = false
  for (const [index, unit] of units.slice(0, limit).entries()) {
    if (index <= from) continue
    if (unit.type !== 'figure' && unit.type !== 'paragraph') return index
    if (!hasWords(unit)) continue
    if (hasCaption) return index
    hasCaption = true
  }
  return limit
}

/** The next heading that is not below the one at `from`; a plain line has the lowest rank, and every heading ends it. */
function endOfHeading(units: BodyNode[], from: number): number {
  const level = levelOf(units[from])
  const next = units.findIndex((unit, index) => index > from && unit.type === 'heading' && levelOf(unit) <= level)
  return next < 0 ? units.length : next
}

const levelOf = (unit: BodyNode | undefined) => (unit?.type === 'heading' ? Number(unit.attrs?.level ?? 2) : 7)

/** The addendum's own words: without the marker, without blank ends. Null when nothing is left to say, or a footnote would stay behind. */
function contentOf({ marker, from, to }: Found, units: BodyNode[]): { body: Body; summary: string | null } | null {
  const [first, ...rest] = units.slice(from, to)
  if (!first || units.slice(from, to).some(refersToNote)) return null
  const inline = without(first.content ?? [], marker.from, marker.to)
  const blocks = [...(inline.length > 0 ? [{ ...first, content: inline }] : []), ...rest]
  while (blocks.length > 0 && isBlank(blocks.at(-1) ?? first)) blocks.pop()
  while (blocks.length > 0 && isBlank(blocks[0] ?? first)) blocks.shift()
  if (blocks.length === 0) return null
  const summary = marker.form === 'row' ? lineOf(inline).split('\n')[0]?.trim() : undefined
  return { body: { type: 'doc', content: blocks }, summary: summary || null }
}

/** At the top before any words, at the end after all, else after the last block before it that remains. */
function placeOf(
  place: number,
  units: BodyNode[],
  taken: Set<number>,
): Pick<FoundAddendum, 'placement' | 'afterBlock'> {
  const remains = (index: number) => !taken.has(index)
  const before = units.map((_, index) => index).filter((index) => index < place && remains(index))
  if (!units.some((unit, index) => index > place && remains(index) && !isNotes(unit) && !isBlank(unit)))
    return PLACED_LATER
  if (!before.some((index) => hasWords(units[index] ?? { type: '' }))) return { placement: 'top', afterBlock: null }
  const last = before.at(-1)
  return { placement: 'after', afterBlock: String(last === undefined ? '' : units[last]?.attrs?.id) }
}
