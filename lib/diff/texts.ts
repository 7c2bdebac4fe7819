import { diffArrays } from 'diff'

/** A stretch of text that both have, or only the newer, or only the older. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond so many changed words two texts are called different as a whole: comparing them would take long and tell nothing. */
const MOST_CHANGES = 1_000
/** What is kept between two changes is told apart from them only if it is longer than this, or longer than they are. */
const TINY = 4
/** Texts that have less than this in common are shown one after the other, not woven into each other. */
const LEAST_COMMON = 0.25

/** ICU's dictionary finds words in Japanese; it is the same in Node and in browsers, and cuts English at spaces. */
const words = new Intl.Segmenter('ja', { granularity: 'word' })
const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * What changed from one text to another, in stretches that read well: by words first, and within changed Japanese words by
 * characters, 書[いた→きました]; small remains between two changes go along with them.
 */
export function runsBetween(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const changes = diffArrays(segmentsOf(words, before), segmentsOf(words, after), { maxEditLength: MOST_CHANGES })
  const runs = changes?.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value.join('') }))
  const readable = runs ? refined(withoutTinyRemains(runs)) : []
  return commonShare(readable) < LEAST_COMMON ? replaced(before, after) : readable
}

/** In sentences first: segmenters take four times as long for a text that is twice as long. */
const SENTENCES = /[^\n。]{0,300}[\n。]|[^\n。]{1,300}/gu

const segmentsOf = (segmenter: Intl.Segmenter, text: string) =>
  (text.match(SENTENCES) ?? []).flatMap((sentence) => [...segmenter.segment(sentence)].map(({ segment }) => segment))

const kindOf = (added: boolean, removed: boolean): Run['kind'] => (added ? 'added' : removed ? 'removed' : 'same')

/** The one text in place of the other, without a look at what they share. */
export const replaced = (before: string, after: string): Run[] => joined([...removal(before), ...addition(after)])

const removal = (text: string): Run[] => (text === '' ? [] : [{ kind: 'removed', text }])
const addition = (text: string): Run[] => (text === '' ? [] : [{ kind: 'added', text }])

/** How much of the longer text stands in both, from 0 to 1. */
function commonShare(runs: Run[]): number {
  const length = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.trim().length : 0), 0)
  const same = length('same')
  return same / Math.max(1, same + Math.max(length('added'), length('removed')))
}

/** A change between two things that stayed: what went, and what came. */
interface Change {
  removed: string
  added: string
}

/** Joins changes that only a tiny remain parts: a の between two changed nouns is read with them. */
function withoutTinyRemains(runs: Run[]): (Run | Change)[] {
  const done: (Run | Change)[] = []
  for (const [at, run] of runs.entries()) {
    const last = done.at(-1)
    if (run.kind !== 'same') {
      if (isChange(last)) last[run.kind] += run.text
      else done.push({ removed: '', added: '', [run.kind]: run.text })
    } else if (isChange(last) && isTiny(run.text, sizeOf(last), sizeAfter(runs, at))) {
      last.removed += run.text
      last.added += run.text
    } else done.push(run)
  }
  return done
}

const isChange = (one: Run | Change | undefined): one is Change => one !== undefined && 'removed' in one

const sizeOf = ({ removed, added }: Change) => Math.max(removed.length, added.length)

/** Size of the change that follows a run: what went and what came stand one after the other. */
function sizeAfter(runs: Run[], at: number): number {
  const [one, other] = [runs[at + 1], runs[at + 2]]
  return Math.max(one?.text.length ?? 0, other && other.kind !== 'same' ? other.text.length : 0)
}

const isTiny = (text: string, before: number, after: number) =>
  !text.includes('\n') && text.length <= TINY && text.length <= before && text.length <= after

/** Sets what a change's old and new words begin and end with apart from it, where that does not cut a number or a Latin word. */
function refined(parts: (Run | Change)[]): Run[] {
  return joined(
    parts.flatMap((part): Run[] => {
      if (!isChange(part)) return [part]
      const [old, young] = [segmentsOf(characters, part.removed), segmentsOf(characters, part.added)]
      const start = commonStart(old, young)
      const end = worthKeeping(commonStart(old.slice(start).reverse(), young.slice(start).reverse()), start)
      return [
        ...same(old.slice(0, start)),
        ...removal(old.slice(start, old.length - end).join('')),
        ...addition(young.slice(start, young.length - end).join('')),
        ...same(old.slice(old.length - end)),
      ]
    }),
  )
}

/** One kana at the end that two different words happen to share (新し|い, 古|い) is no remain of either. */
const worthKeeping = (end: number, start: number) => (end === 1 && start === 0 ? 0 : end)

const same = (parts: string[]): Run[] => (parts.length === 0 ? [] : [{ kind: 'same', text: parts.join('') }])

/** How many characters both begin with; none of a number or Latin word that goes on differently. */
function commonStart(one: string[], other: string[]): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  const goesOn = IN_ONE_WORD.test(one[length] ?? '') || IN_ONE_WORD.test(other[length] ?? '')
  while (goesOn && length > 0 && IN_ONE_WORD.test(one[length - 1] ?? '')) length--
  return length
}

const IN_ONE_WORD = /[\p{Script=Latin}\p{Script=Katakana}ー\p{N}.]/u

/** Neighbours of one kind as one, what went before what came. */
function joined(runs: Run[]): Run[] {
  const done: Run[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (last?.kind === run.kind) done[done.length - 1] = { kind: run.kind, text: last.text + run.text }
    else done.push(run)
  }
  return done
}
