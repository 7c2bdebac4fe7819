import type { Body, BodyNode } from '@/lib/richtext/body'
import type { Day } from '@/lib/time/day'
import { isLine } from './addendum-cutting'
import { splitAddenda } from './addendum-finder'
import {
  beginningOf,
  contentOf,
  extended,
  type Found,
  headingOf,
  isAnythingLeft,
  isCertainOne,
  isNotes,
  type Limits,
  markersIn,
  type Place,
  placeOf,
} from './addendum-passages'

/** Blocks that are an addendum as a whole when they begin with one. */
const WHOLE = new Set(['blockquote', 'callout'])

/** What a passage says and where it stands, once it is out of the body. */
export interface TakenAddendum extends Place {
  body: Body
  summary: string | null
}

/** What may be an addendum, as it is put before a member. */
export interface Offer {
  /** The first words of its passage, by which it is known again. */
  beginning: string
  kind: 'update' | 'correction'
  day: Day | null
  /** Whether it is taken for an addendum without a question. */
  isCertain: boolean
  /** The passage as it stands in the body. */
  passage: Body
  /** How many blocks it has, and how many it may have before another one begins. */
  blocks: number
  mostBlocks: number
  /** What it would say, and what would remain; null where it cannot be taken out without harm. */
  taken: { body: Body; addendum: TakenAddendum } | null
}

/** How many blocks a member takes for the passage that begins so; undefined: as many as it seems to have. */
export type BlocksOf = (beginning: string) => number | undefined

/**
 * Everything that `splitAddenda` takes out or doubts, each for itself, in the order of the body. A doubtful one that says something
 * on its own line is that line's block; another reaches as far as a certain one would.
 */
export function offersIn(body: Body, limits: Limits = {}, blocksOf: BlocksOf = () => undefined): Offer[] {
  const { units, found, nested } = markersIn(body, limits)
  const whole = splitAddenda(body, limits)
  const certain = extended(found.filter(isCertainOne), units)
  const others = extended(found, units).filter(({ isCertain }) => !isCertain)
  return [...certain, ...others.map((one) => (saysAtOnce(one, units) ? { ...one, to: one.from + 1 } : one)), ...nested]
    .sort((one, other) => one.from - other.from)
    .map((one) => {
      const { marker, from } = one
      const beginning = beginningOf(one, units)
      const mostBlocks = isLine(units[from] ?? { type: '' }) ? roomOf(one, found, units) : 1
      const blocks = Math.min(Math.max(1, blocksOf(beginning) ?? one.to - from), Math.max(mostBlocks, one.to - from))
      const chosen = { ...one, to: from + blocks }
      const passage: Body = { type: 'doc', content: units.slice(from, chosen.to) }
      const taken = takenOut(chosen, units, body)
      const isCertain = one.isCertain && whole.addenda.some((addendum) => addendum.beginning === beginning)
      return { beginning, kind: marker.kind, day: marker.day, isCertain, passage, blocks, mostBlocks, taken }
    })
}

const saysAtOnce = (one: Found, units: BodyNode[]) =>
  one.marker.form !== 'row' && contentOf({ ...one, to: one.from + 1 }, units) !== null

/** More are rarely one addendum, and not to be chosen from by counting. */
const MOST_BLOCKS = 12

/** Blocks from its own to where the next one begins, or the footnotes, or the body ends. */
function roomOf({ from }: Found, found: Found[], units: BodyNode[]): number {
  const next = found.find((other) => other.from > from)?.from ?? units.findIndex(isNotes)
  return Math.min((next < 0 ? units.length : next) - from, MOST_BLOCKS)
}

/** One of them alone: blocks of which no part is taken stay as they were, also where another one begins in them. */
function takenOut(one: Found, units: BodyNode[], { content }: Body): Offer['taken'] {
  const words = wordsOf(one, units)
  const taken = new Set(units.map((_, index) => index).filter((index) => index >= one.from && index < one.to))
  if (words === null || !isAnythingLeft(units, taken)) return null
  const addendum = { ...words, ...placeOf(one.from, units, taken) }
  const originals = new Map(content.map((block) => [block.attrs?.id, block]))
  const isPart = (unit: BodyNode) => !originals.has(unit.attrs?.id)
  const rest = units.flatMap((unit, index) => {
    let first = index
    while (first > 0 && isPart(units[first] ?? unit)) first--
    let end = index + 1
    while (end < units.length && isPart(units[end] ?? unit)) end++
    const isWhole = ![...taken].some((place) => place >= first && place < end)
    if (!isWhole) return taken.has(index) ? [] : [unit]
    return index === first ? [originals.get(unit.attrs?.id) ?? unit] : []
  })
  return { body: { type: 'doc', content: rest }, addendum }
}

/** What it says. Of lists and tables nothing can be taken out without changing what is around it. */
function wordsOf(one: Found, units: BodyNode[]): Pick<TakenAddendum, 'body' | 'summary'> | null {
  const unit = units[one.from]
  if (unit && isLine(unit)) return contentOf(one, units)
  const inside = unit?.content ?? []
  const begins = WHOLE.has(unit?.type ?? '') && inside[0] && isLine(inside[0])
  if (!begins || headingOf(inside[0] ?? { type: '' }) !== one.heading) return null
  return contentOf({ ...one, from: 0, to: inside.length }, inside)
}
