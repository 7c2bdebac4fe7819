import { type Body, emptyBody } from '@/lib/richtext/body'
import { excerptOf, plainText } from '@/lib/richtext/plain-text'
import { type RenderedBlock, renderBody } from '@/lib/richtext/render'
import { dayOf, startOfDay } from '@/lib/time/day'
import { type FoundAddendum, splitAddenda } from './addendum-finder'
import type { Note } from './fault'
import { convert, entryHtml, type Rewriting } from './mt/conversion'
import type { EntryFacts } from './mt/facts'
import { plainWords } from './mt/plain-words'
import type { MtEntry } from './mt/reading'
import { commentOf, type ImportedResponse, trackbackOf } from './mt/responses'
import type { EntryPlan } from './survey'

/** A body with what is derived from it once. */
export interface DerivedBody {
  body: Body
  rendered: RenderedBlock[]
  plainText: string
}

export interface PreparedAddendum extends FoundAddendum, DerivedBody {
  publishedAt: Date
}

/** An entry ready to be written. */
export interface PreparedEntry extends DerivedBody {
  plan: EntryPlan
  facts: EntryFacts
  title: string
  excerpt: string
  description: string | null
  addenda: PreparedAddendum[]
  /** Comments and trackbacks in the order of the file. */
  responses: ImportedResponse[]
  textBefore: string
  textAfter: string
  notes: Note[]
  found: { addenda: number; doubtful: number }
}

export interface PreparingOptions {
  timeZone: string
  addenda: 'report' | 'split'
  now: Date
}

/** The characters of a text that stand for a title that is missing. */
const TITLE_LENGTH = 40

/** Makes an article of an entry: pure, so that a dry run and a real one come to the same. */
export function prepare(
  entry: MtEntry,
  plan: EntryPlan,
  facts: EntryFacts,
  rewriting: Rewriting,
  options: PreparingOptions,
): PreparedEntry {
  const notes = [...plan.notes, ...entry.notes, ...facts.notes]
  const source = entryHtml(entry, facts)
  const converted = convert(source.html, entry.line, rewriting)
  notes.push(...source.notes, ...converted.notes)
  const { body, addenda, found } = addendaOf(converted.body, facts, plan, options, notes)
  const derived = derive(body)
  const written = facts.date ?? options.now
  const responses = responsesOf(entry, options.timeZone, written, notes)
  return {
    ...derived,
    plan,
    facts,
    title: facts.title ?? excerptOf(derived.plainText, TITLE_LENGTH),
    excerpt: excerptOf(derived.plainText),
    description: plainWords(entry.excerpt).replace(/\s+/g, ' ').trim() || null,
    addenda,
    responses,
    textBefore: converted.textBefore,
    textAfter: converted.textAfter,
    notes,
    found,
  }
}

/** Comments, then trackbacks, each kind in the order of the file. */
export const responsesOf = (entry: MtEntry, timeZone: string, otherwise: Date, notes: Note[]): ImportedResponse[] => [
  ...entry.comments.map((comment) => commentOf(comment, timeZone, otherwise, notes)),
  ...entry.pings.map((ping) => trackbackOf(ping, timeZone, otherwise, notes)),
]

/** Drafts keep their addenda in the text: an addendum is something that readers of a published article were told later. */
function addendaOf(whole: Body, facts: EntryFacts, plan: EntryPlan, options: PreparingOptions, notes: Note[]) {
  const { timeZone, now } = options
  const earliest = facts.date ? dayOf(facts.date, timeZone) : undefined
  const split = splitAddenda(whole, { ...(earliest !== undefined && { earliest }), latest: dayOf(now, timeZone) })
  const canSplit = options.addenda === 'split' && (facts.status === 'published' || facts.status === 'unpublished')
  for (const { heading, occurredOn } of split.addenda) {
    const key = canSplit ? 'note-addendum-split' : 'note-addendum-found'
    notes.push({ line: plan.line, key, values: { heading, day: occurredOn } })
  }
  for (const { heading } of split.doubtful) {
    notes.push({ line: plan.line, key: 'note-addendum-doubtful', values: { heading } })
  }
  const found = { addenda: split.addenda.length + split.doubtful.length, doubtful: split.doubtful.length }
  if (!canSplit) return { body: whole, addenda: [], found }
  const addenda = split.addenda.map((addendum): PreparedAddendum => {
    const began = startOfDay(addendum.occurredOn, timeZone)
    const publishedAt = facts.date && facts.date > began ? facts.date : began
    return { ...addendum, ...derive(addendum.body), publishedAt }
  })
  return { body: split.body, addenda, found }
}

function derive(body: Body): DerivedBody {
  const whole = body.content.length > 0 ? body : emptyBody
  return { body: whole, rendered: renderBody(whole), plainText: plainText(whole) }
}
