import type { Note } from '@/lib/transfer/fault'
import { type OldAddress, type OldHome, oldAddressOf } from './addresses'
import { instantOf, readWallTime, type WallTime } from './dates'
import { plainTitle } from './plain-words'
import type { Field, MtEntry } from './reading'

/** What the fields of an entry say, in our words. */
export interface EntryFacts {
  line: number
  /** Null when there is no TITLE at all; an empty one stays empty. */
  title: string | null
  status: 'draft' | 'review' | 'published' | 'unpublished'
  /** When it was published or, of a draft, written. Null when that cannot be read. */
  date: Date | null
  wall: WallTime | null
  authorName: string | null
  authorEmail: string | null
  /** In the author's order, the primary one first. */
  categories: string[]
  convertBreaks: string | null
  commentPolicy: 'open' | 'closed' | 'off'
  oldAddress: OldAddress | null
  hasUniqueUrl: boolean
  basename: string | null
  image: string | null
  /** NO ENTRY: only comments and pings, for the article of the same date. */
  isResponsesOnly: boolean
  /** What names the entry within its blog, unless another has the same name. */
  key: string
  /** Unknown and unused fields, verbatim, in order. */
  kept: [string, string][]
  notes: Note[]
}

const STATUSES: Record<string, EntryFacts['status']> = {
  publish: 'published',
  future: 'published',
  draft: 'draft',
  review: 'review',
  unpublish: 'unpublished',
  junk: 'unpublished',
  spam: 'unpublished',
}

/** Fields whose whole meaning becomes the article's own. */
const USED = new Set([
  'AUTHOR',
  'AUTHOR EMAIL',
  'TITLE',
  'STATUS',
  'ALLOW COMMENTS',
  'CONVERT BREAKS',
  'CATEGORY',
  'PRIMARY CATEGORY',
  'DATE',
  'UNIQUE URL',
])

/** Interprets an entry's fields (RESEARCH.md §4.1, §4.2, §4.4). `timeZone` is the one the blog's clock stood in. */
export function factsOf(entry: MtEntry, home: OldHome | null, timeZone: string): EntryFacts {
  const notes: Note[] = []
  const value = (key: string) => entry.fields.find((field) => field.key === key)?.value.trim() || null
  const all = (key: string) => entry.fields.filter((field) => field.key === key).map((field) => field.value.trim())
  const dateField = entry.fields.find((field) => field.key === 'DATE')
  const uniqueUrl = value('UNIQUE URL')
  const basename = value('BASENAME')
  const written = readWallTime(dateField?.value ?? '')
  const oldAddress = oldAddressOf({ uniqueUrl, path: value('PATH'), basename, date: written }, home)
  const wall = written ?? dateInPath(oldAddress?.path ?? basename ?? '')
  noteDate(dateField, written, wall, entry.line, notes)
  const status = statusOf(entry, wall !== null, notes)
  const rawTitle = entry.fields.find((field) => field.key === 'TITLE')?.value
  if (rawTitle === undefined) notes.push({ line: entry.line, key: 'note-no-title' })
  const tags = value('TAGS')
  if (tags) notes.push({ line: entry.line, key: 'note-tags', values: { tags } })
  return {
    line: entry.line,
    title: rawTitle === undefined ? null : plainTitle(rawTitle),
    status,
    date: wall && instantOf(wall, timeZone),
    wall,
    authorName: value('AUTHOR'),
    authorEmail: value('AUTHOR EMAIL')?.toLowerCase() ?? null,
    categories: [...new Set([...all('PRIMARY CATEGORY'), ...all('CATEGORY')].map(plainTitle))].filter(
      (name) => name !== '',
    ),
    convertBreaks: value('CONVERT BREAKS'),
    commentPolicy: commentPolicyOf(value('ALLOW COMMENTS'), entry.comments.length + entry.pings.length),
    oldAddress,
    hasUniqueUrl: uniqueUrl !== null,
    basename,
    image: value('IMAGE'),
    isResponsesOnly: value('NO ENTRY') === '1',
    key: oldAddress
      ? `${oldAddress.path}?${oldAddress.query}`
      : `${dateField?.value.trim() ?? ''} ${rawTitle?.trim() ?? ''}`,
    kept: keptFields(entry, written === null),
    notes,
  }
}

/** `/2017/03/18/182252` of a Hatena entry says all; `/2015/03/` says a month. */
function dateInPath(path: string): WallTime | null {
  const [, year, month, day, time] = /(?:^|\/)(\d{4})\/(\d{2})\/(?:(\d{2})\/(\d{6})?)?/.exec(path) ?? []
  if (year === undefined) return null
  const clock =
    /(\d\d)(\d\d)(\d\d)/
      .exec(time ?? '')
      ?.slice(1)
      .join(':') ?? '00:00:00'
  return readWallTime(`${year}-${month}-${day ?? '01'} ${clock}`)
}

function noteDate(
  field: Field | undefined,
  written: WallTime | null,
  used: WallTime | null,
  entryLine: number,
  notes: Note[],
) {
  const date = field?.value.trim() ?? ''
  const line = field?.line ?? entryLine
  if (!written) notes.push({ line, key: used ? 'note-date-from-path' : 'note-date', values: { date } })
  else if (/^\d+\/\d+\/\d\d\s/.test(date))
    notes.push({ line, key: 'note-date-two-digits', values: { date, year: written.year } })
}

/** Unsaid means draft; so does what cannot be dated. */
function statusOf(entry: MtEntry, isDated: boolean, notes: Note[]): EntryFacts['status'] {
  const field = entry.fields.find(({ key }) => key === 'STATUS')
  const word = field?.value.trim().toLowerCase() ?? ''
  const status = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined
  if (status === undefined && word !== '') {
    notes.push({ line: field?.line ?? entry.line, key: 'note-status', values: { status: field?.value.trim() ?? '' } })
  }
  if (status === undefined) return 'draft'
  return isDated || status === 'review' ? status : 'draft'
}

/** 0 takes no comments, 2 of old versions shows those that are there; what readers wrote is always shown. */
function commentPolicyOf(allow: string | null, responses: number): EntryFacts['commentPolicy'] {
  if (allow === '2') return 'closed'
  if (allow === '0') return responses > 0 ? 'closed' : 'off'
  return 'open'
}

function keptFields(entry: MtEntry, isDateUnread: boolean): [string, string][] {
  const fields = entry.fields
    .filter(
      ({ key, value }) =>
        !USED.has(key) || (key === 'DATE' && isDateUnread) || (key === 'STATUS' && !isKnownStatus(value)),
    )
    .map(({ key, value }): [string, string] => [key, value])
  return entry.keywords === '' ? fields : [...fields, ['KEYWORDS', entry.keywords]]
}

const isKnownStatus = (value: string) => Object.hasOwn(STATUSES, value.trim().toLowerCase())
