import type { Body, BodyNode } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import { hasWords, isBlank, isLine, lineOf, without } from './addendum-cutting'
import { type Marker, markerOf } from './addendum-marker'
import { unitsOf } from './addendum-units'

/** Days between which an addendum can have been written: from the article's own to today. */
export interface Limits {
  earliest?: Day
  latest?: Day
}

/** A line that gives an addendum away, and the units that it reaches over. */
export interface Found {
  marker: Marker
  day: Day
  heading: string
  isCertain: boolean
  from: number
  to: number
}

/** Where an addendum stands in the body that remains. */
export interface Place {
  placement: 'top' | 'after' | 'end'
  /** Id of the block of the remaining body that it stands after, when placement is `after`. */
  afterBlock: string | null
}

/** Lines that give addenda away: blocks of their own, each as far as its own block, and those that stand deeper inside. */
export function markersIn(body: Body, limits: Limits): { units: BodyNode[]; found: Found[]; nested: Found[] } {
  const units = unitsOf(body, (day) => isPossible(day, limits))
  const found: Found[] = []
  const nested: Found[] = []
  for (const [index, unit] of units.entries()) {
    const marker = isLine(unit) ? markerOf(markedLine(unit)) : null
    const place = { from: index, to: index + 1 }
    if (!marker) {
      nested.push(...nestedMarkers(unit).map((inside) => ({ ...inside, ...place })))
      continue
    }
    const day = marker.day ?? ''
    const isCertain = marker.certain && isPossible(day, limits)
    found.push({ marker, day, heading: headingOf(unit), isCertain, ...place })
  }
  return { units, found, nested }
}

export const isCertainOne = ({ isCertain }: Found) => isCertain

/** The first words of a passage, by which it is known again after the body was changed elsewhere. */
export const beginningOf = ({ from, to }: Found, units: BodyNode[]): string =>
  units
    .slice(from, to)
    .map((unit) => wordsIn(unit))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, BEGINNING)

const BEGINNING = 80

const wordsIn = (node: BodyNode): string =>
  node.type === 'text'
    ? (node.text ?? '')
    : node.type === 'hardBreak'
      ? ' '
      : (node.content ?? []).map(wordsIn).join('')

export const isAnythingLeft = (units: BodyNode[], taken: Set<number>) =>
  units.some((unit, index) => !taken.has(index) && !isNotes(unit) && hasWords(unit))

export const isNotes = ({ type }: BodyNode) => type === 'footnotes'

const refersToNote = (node: BodyNode): boolean =>
  node.type === 'footnoteReference' || (node.content ?? []).some(refersToNote)

export const PLACED_LATER = { placement: 'end', afterBlock: null } as const

const isPossible = (day: Day, { earliest, latest }: Limits) =>
  day !== '' && (earliest === undefined || day >= earliest) && (latest === undefined || day <= latest)

/** A row is told by the whole line, everything else by the first one. */
function markedLine(unit: BodyNode): string {
  const line = lineOf(unit.content ?? [])
  const end = line.indexOf('\n')
  return end < 0 ? line : line.slice(0, end)
}

export const headingOf = (unit: BodyNode) => markedLine(unit).trim().slice(0, 80)

/** Markers deeper inside, in lists, tables and quotes: taking them out would change what is around them. */
function nestedMarkers(unit: BodyNode): Omit<Found, 'from' | 'to'>[] {
  if (isLine(unit)) return []
  return (unit.content ?? []).flatMap((child) => {
    const marker = isLine(child) ? markerOf(markedLine(child)) : null
    return marker
      ? [{ marker, day: marker.day ?? '', heading: headingOf(child), isCertain: false }]
      : nestedMarkers(child)
  })
}

/** How far each addendum reaches. */
export function extended(found: Found[], units: BodyNode[]): Found[] {
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
export function contentOf(
  { marker, from, to }: Found,
  units: BodyNode[],
): { body: Body; summary: string | null } | null {
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
export function placeOf(place: number, units: BodyNode[], taken: Set<number>): Place {
  const remains = (index: number) => !taken.has(index)
  const before = units.map((_, index) => index).filter((index) => index < place && remains(index))
  if (!units.some((unit, index) => index > place && remains(index) && !isNotes(unit) && !isBlank(unit)))
    return PLACED_LATER
  if (!before.some((index) => hasWords(units[index] ?? { type: '' }))) return { placement: 'top', afterBlock: null }
  const last = before.at(-1)
  return { placement: 'after', afterBlock: String(last === undefined ? '' : units[last]?.attrs?.id) }
}
