import type { Day } from '@/lib/time/day'

/** What a line says when an addendum begins with it, or is it. */
export interface Marker {
  kind: 'update' | 'correction'
  /** Null when no whole date is given. */
  day: Day | null
  /**
   * heading: what follows belongs to it ("2017年7月15日 追記:"); note: the line itself is the addendum
   * ("(2017年7月15日追記) …"); row: the line ends with it ("AutoCAD 2017 - 2016年3月22日追記").
   */
  form: 'heading' | 'note' | 'row'
  /** Whether it can be nothing else; otherwise a person has to look. */
  certain: boolean
  /** The marker's own place in the line. */
  from: number
  to: number
}

const OPEN = String.raw`[\s<(〈《【\[「『\-‐–—―※■●◆*★☆◇□○▼▲・#>]*`
const CLOSE = String.raw`[\s)>〉》】\]」』\-‐–—―]*`
const WORD = '(?<word>追記|更新|訂正|修正|追加|補足)'
const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)|(?<era>平成|令和)\s*(?<eraYear>\d{1,2}|元))`
const KANJI_DATE = String.raw`${YEAR}\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日(?:\s*\([月火水木金土日](?:曜日?)?\))?`
const FIGURES = String.raw`(?<year>20\d\d)\s*[./-]\s*(?<month>\d{1,2})\s*[./-]\s*(?<day>\d{1,2})(?:\s*\([月火水木金土日]\))?`
const PARTIAL = String.raw`(?:20\d\d|(?:平成|令和)\s*(?:\d{1,2}|元))\s*年(?:\s*\d{1,2}\s*月)?`
const POLITE = '(?:しました|します|です)?'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const ENGLISH_DATES = [
  String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>20\d\d)`,
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${MONTH},?\s+(?<year>20\d\d)`,
  FIGURES,
  String.raw`(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>20\d\d)`,
]
const ENGLISH_WORD = '(?<word>updated?|correction|corrected|addendum|edited|edit|erratum)'

const DATED = [KANJI_DATE, FIGURES].flatMap((date) => [
  new RegExp(`^(?<open>${OPEN})${date}\\s*[にの]?\\s*${WORD}${POLITE}(?<close>${CLOSE})(?<colon>[:。]?)`),
  new RegExp(`^(?<open>${OPEN})(?:後日)?${WORD}[\\s:)】\\]》>]*[(]?\\s*${date}(?<close>${CLOSE})(?<colon>[:。]?)`),
])
const ENGLISH_DATED = ENGLISH_DATES.flatMap((date) => [
  new RegExp(`^(?<open>${OPEN})${ENGLISH_WORD}(?:\\s+on)?[\\s,:(\\-–—]*${date}(?<close>${CLOSE})(?<colon>:?)`, 'i'),
  new RegExp(`^(?<open>${OPEN})${date}[\\s,:\\-–—]*${ENGLISH_WORD}(?<close>${CLOSE})(?<colon>:?)`, 'i'),
])
const UNDATED = [
  new RegExp(
    `^(?<open>${OPEN})(?:後日|${PARTIAL}\\s*に?\\s*)?(?<word>追記|訂正|補足)(?:です)?(?<close>${CLOSE})(?<colon>:)`,
  ),
  new RegExp(`^(?<open>${OPEN})(?:後日|${PARTIAL}\\s*に?\\s*)?(?<word>追記|訂正)(?<close>${CLOSE})(?<colon>)$`),
  new RegExp(`^(?<open>${OPEN}[<(【\\[])\\s*(?:後日|${PARTIAL})\\s*に?\\s*${WORD}(?<close>${CLOSE})(?<colon>:?)`),
  new RegExp(
    `^(?<open>${OPEN})(?<word>update|correction|addendum|edit|erratum)(?:\\s+#?\\d+)?(?<close>${CLOSE})(?<colon>:)`,
    'i',
  ),
]
const ROWS = [KANJI_DATE, FIGURES].map(
  (date) =>
    new RegExp(
      `(?<open>\\s*[-‐–—―]\\s*[(<【\\[]?)\\s*${date}\\s*に?\\s*${WORD}${POLITE}(?<close>${CLOSE})(?<colon>。?)\\s*$`,
    ),
)
const TAILS = [KANJI_DATE, PARTIAL].map(
  (date) => new RegExp(`(?<open>[(<【\\[]\\s*)${date}\\s*に?\\s*${WORD}(?<close>\\s*[)>】\\]])(?<colon>。?)\\s*$`),
)

const BRACKET = /[<(〈《【[「『]/
const CLOSING = /[)>〉》】\]」』]/
/** Longer rows are sentences that end with a remark, not captions. */
const LONGEST_ROW = 80
/** No marker is longer; a line may have 300 kB. */
const LONGEST_LOOK = 300
const LONGEST_TAIL = 60

/**
 * Looks whether a line begins an addendum, or is one. Only the line's beginning counts, or its very end: "次の追記をします"
 * and "2015年3月20日に更新プログラムが…" are prose.
 */
export function markerOf(line: string): Marker | null {
  const folded = fold(line.slice(0, LONGEST_LOOK))
  for (const pattern of [...DATED, ...ENGLISH_DATED]) {
    const marker = beginning(pattern.exec(folded), folded)
    if (marker) return marker
  }
  for (const pattern of ROWS) {
    const found = line.length > folded.length ? null : pattern.exec(folded)
    if (found && found.index > 0 && found.index <= LONGEST_ROW) {
      const day = dayOf(found.groups)
      return { kind: kindOf(found.groups), day, form: 'row', certain: day !== null, from: found.index, to: line.length }
    }
  }
  for (const pattern of UNDATED) {
    const found = pattern.exec(folded)
    if (found)
      return { kind: kindOf(found.groups), day: null, form: 'heading', certain: false, from: 0, to: found[0].length }
  }
  const before = Math.max(0, line.length - LONGEST_TAIL)
  const tail = fold(line.slice(before))
  for (const pattern of TAILS) {
    const found = pattern.exec(tail)
    if (found) {
      const from = before + found.index
      return {
        kind: kindOf(found.groups),
        day: dayOf(found.groups),
        form: 'row',
        certain: false,
        from,
        to: line.length,
      }
    }
  }
  return null
}

/** A date and a word at the beginning are a marker only when the line ends there, or something parts them from the rest. */
function beginning(found: RegExpExecArray | null, line: string): Marker | null {
  if (!found) return null
  const { open = '', close = '', colon = '', word = '' } = found.groups ?? {}
  const rest = line.slice(found[0].length)
  const bracketed = BRACKET.test(open) && CLOSING.test(close)
  const apart = /\s$/.test(close) && /^(?:追記|補足|訂正)$/.test(word)
  const ends = rest.trim() === ''
  if (!ends && colon !== ':' && !bracketed && !apart) return null
  const day = dayOf(found.groups)
  const form = ends || colon === ':' ? 'heading' : 'note'
  return { kind: kindOf(found.groups), day, form, certain: day !== null, from: 0, to: found[0].length }
}

const kindOf = (groups: Record<string, string> | undefined) =>
  /訂正|修正|correct|errat/i.test(groups?.word ?? '') ? 'correction' : 'update'

/** The first years of the eras, less one. */
const ERAS: Record<string, number> = { 平成: 1988, 令和: 2018 }

function dayOf(groups: Record<string, string> | undefined): Day | null {
  const { year, era = '', eraYear, name, month, day } = groups ?? {}
  const fullYear = year ? Number(year) : (ERAS[era] ?? Number.NaN) + (eraYear === '元' ? 1 : Number(eraYear))
  const fullMonth = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(month)
  const date = new Date(Date.UTC(fullYear, fullMonth - 1, Number(day)))
  return date.getUTCMonth() === fullMonth - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : null
}

/** Full-width figures, letters and signs as ASCII, character for character, so that places stay the same. */
const fold = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/g, ' ')
