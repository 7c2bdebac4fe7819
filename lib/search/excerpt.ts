import { fold, foldWithOffsets } from '@/lib/text'

/** A place of a string, in UTF-16 units: from the first, up to but without the second. */
export type Mark = [start: number, end: number]

export interface Excerpt {
  excerpt: string
  marks: Mark[]
}

const LENGTH = 120
/** Characters before the first hit. */
const LEAD = 30
/** Lines are looked at in pieces that overlap by more than any term is long, so that marking costs the same in any text. */
const PIECE = 2_000
const OVERLAP = 400

/** What of a text readers see of a hit: the surroundings of the first term found, or else the text's beginning. */
export function excerptAround(text: string, terms: string[]): Excerpt {
  const hit = firstHit(text, terms)
  const start = wholeCharacter(text, Math.max(0, Math.min(hit[0] - LEAD, text.length - LENGTH)))
  const end = wholeCharacter(text, Math.min(text.length, Math.max(start + LENGTH, hit[1])))
  const passage = text.slice(start, end)
  const before = start > 0 ? '…' : ''
  return {
    excerpt: before + passage.replace(/\s/g, ' ') + (end < text.length ? '…' : ''),
    marks: marksIn(passage, terms).map(([from, to]) => [from + before.length, to + before.length]),
  }
}

/** Every place of a text where one of the folded terms stands, in order; those that touch are one. */
export function marksIn(text: string, terms: string[]): Mark[] {
  const folded = foldWithOffsets(text)
  const places: Mark[] = []
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
      places.push([folded.starts[at] ?? 0, folded.ends[at + term.length - 1] ?? 0])
    }
  }
  const marks: Mark[] = []
  for (const place of places.sort(([a], [b]) => a - b)) {
    const last = marks.at(-1)
    if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1])
    else marks.push(place)
  }
  return marks
}

function firstHit(text: string, terms: string[]): Mark {
  for (const { 0: line, index } of text.matchAll(/.+/g)) {
    for (let at = 0; at < line.length; at += PIECE - OVERLAP) {
      const piece = line.slice(at, at + PIECE)
      const folded = fold(piece)
      if (!terms.some((term) => folded.includes(term))) continue
      const [first] = marksIn(piece, terms)
      if (first) return [index + at + first[0], index + at + first[1]]
    }
  }
  return [0, 0]
}

/** The place itself, or the one before when it would cut a surrogate pair in two. */
const wholeCharacter = (text: string, at: number) => (/^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at)
