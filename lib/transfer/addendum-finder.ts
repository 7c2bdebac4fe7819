import type { Body } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import {
  beginningOf,
  contentOf,
  extended,
  isAnythingLeft,
  isCertainOne,
  type Limits,
  markersIn,
  PLACED_LATER,
  type Place,
  placeOf,
} from './addendum-passages'

/** An addendum that stood inside a body, as a record of its own. */
export interface FoundAddendum extends Place {
  kind: 'update' | 'correction'
  occurredOn: Day
  body: Body
  /** What the row it was said of: "AutoCAD 2017". */
  summary: string | null
  /** The line that gave it away, as it stood there. */
  heading: string
  /** The first words of its passage. */
  beginning: string
}

export interface SplitBody {
  /** What remains: the blocks that belong to no addendum, untouched. */
  body: Body
  /** By date, then by place. */
  addenda: FoundAddendum[]
  /** What may be an addendum and stays where it is: undated, in a table or ordered list, or with an impossible date. */
  doubtful: { heading: string; day: Day | null }[]
}

/**
 * Finds the addenda that an author typed into a body and takes them out of it (RESEARCH.md §4.7): dated lines at the
 * beginning of a block or a line, rows that end with a date, a notice at the top. A dated heading runs to the next marker,
 * the next heading of its level or the end; a remark is its own block; a row is as long as the other rows, with no more
 * than pictures and a caption. Of the body nothing else changes: what remains are the very same blocks, footnotes among
 * them; what refers to one cannot be taken out.
 * @param refused beginnings of passages that somebody said are none
 */
export function splitAddenda(body: Body, limits: Limits = {}, refused: ReadonlySet<string> = new Set()): SplitBody {
  const { units, found, nested } = markersIn(body, limits)
  const doubtful = [...found.filter(({ isCertain }) => !isCertain), ...nested]
    .sort((one, other) => one.from - other.from)
    .map(({ heading, marker }) => ({ heading, day: marker.day }))
  const addenda: (FoundAddendum & { place: number })[] = []
  const taken = new Set<number>()
  for (const one of extended(found.filter(isCertainOne), units)) {
    const beginning = beginningOf(one, units)
    if (refused.has(beginning)) continue
    const content = contentOf(one, units)
    if (content === null) {
      doubtful.push({ heading: one.heading, day: one.day })
      continue
    }
    for (let index = one.from; index < one.to; index++) taken.add(index)
    addenda.push({
      ...content,
      ...PLACED_LATER,
      beginning,
      kind: one.marker.kind,
      occurredOn: one.day,
      heading: one.heading,
      place: one.from,
    })
  }
  if (addenda.length > 0 && !isAnythingLeft(units, taken)) return nothingLeft(body, addenda, doubtful)
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

/** A body that is nothing but an addendum is an article about one. */
const nothingLeft = (body: Body, addenda: FoundAddendum[], doubtful: SplitBody['doubtful']): SplitBody => ({
  body,
  addenda: [],
  doubtful: [...doubtful, ...addenda.map(({ heading, occurredOn }) => ({ heading, day: occurredOn }))],
})
