import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { Note } from './fault'
import { homeOf, isDated, isNumbered, type OldHome } from './mt/addresses'
import { type EntryFacts, factsOf } from './mt/facts'
import { monthOf } from './mt/other-addresses'
import type { MtEntry } from './mt/reading'
import { freePath } from './paths-of-import'

/** What an import will do with an entry, decided before anything is written. */
export interface EntryPlan {
  file: string
  line: number
  state: 'new' | 'there' | 'changed' | 'twin' | 'responses'
  kind: 'article' | 'page'
  /** What the entry is called in ImportedEntry. */
  key: string
  contentHash: string
  /** The path that the article has or gets; null for a draft that has none. */
  path: string | null
  notes: Note[]
}

/** All that must be known of all entries before the first is converted. */
export interface Survey {
  source: string
  home: OldHome | null
  /** Hosts whose links are links within the blog. */
  hosts: Set<string>
  plans: EntryPlan[]
  /** Old addresses of articles, `path?query`, and the paths they have now. */
  targets: Map<string, string>
  /** In the order in which they first appear. */
  categories: string[]
  months: Set<string>
  /** When entries of these files were published, in milliseconds: what comments without an entry look for. */
  dates: Set<number>
}

interface Sighting {
  plan: EntryPlan
  facts: Pick<EntryFacts, 'oldAddress' | 'hasUniqueUrl' | 'basename' | 'wall' | 'status' | 'title' | 'isResponsesOnly'>
}

/** Collects sightings of entries, file after file, and makes the plan of them. */
export class Surveyor {
  private readonly sightings: Sighting[] = []
  private readonly categories = new Set<string>()
  private readonly months = new Set<string>()
  private readonly hosts = new Set<string>()
  private readonly dates = new Set<number>()

  constructor(
    readonly home: OldHome | null,
    private readonly timeZone: string,
  ) {
    if (home) this.hosts.add(new URL(home.origin).host)
  }

  see(file: string, entry: MtEntry) {
    const facts = factsOf(entry, this.home, this.timeZone)
    const uniqueUrl = URL.parse(entry.fields.find(({ key }) => key === 'UNIQUE URL')?.value.trim() ?? '')
    if (uniqueUrl) this.hosts.add(uniqueUrl.host)
    if (!facts.isResponsesOnly) {
      for (const name of facts.categories) this.categories.add(own(name))
      if (facts.date && facts.status !== 'draft' && facts.status !== 'review') this.dates.add(facts.date.getTime())
    }
    if (facts.wall && facts.status === 'published') this.months.add(monthOf(facts.wall))
    const { oldAddress, hasUniqueUrl, basename, wall, status, title, isResponsesOnly } = facts
    this.sightings.push({
      plan: {
        file,
        line: entry.line,
        state: isResponsesOnly ? 'responses' : 'new',
        kind: 'article',
        key: own(facts.key),
        contentHash: hashOfEntry(entry),
        path: null,
        notes: [],
      },
      facts: own({ oldAddress, hasUniqueUrl, basename, wall, status, title, isResponsesOnly }),
    })
  }

  /** Compares what was seen with what the blog has. Reads the database, writes nothing. */
  async plan(): Promise<Survey> {
    const source = `mt:${this.home ? this.home.origin + this.home.root : ''}`
    this.tellPages()
    const targets = new Map<string, string>()
    const decisions = new Decisions(source, await importedBefore(), await pathsTaken(), this.sightings)
    for (const { plan, facts } of this.sightings) {
      decisions.decide(plan, facts)
      if (!facts.oldAddress || !plan.path) continue
      const address = keyOfAddress(facts.oldAddress)
      if (!targets.has(address)) targets.set(address, plan.path) // of two with one address the first is what readers saw
    }
    return {
      source,
      home: this.home,
      hosts: this.hosts,
      plans: this.sightings.map(({ plan }) => plan),
      targets,
      categories: [...this.categories],
      months: this.months,
      dates: this.dates,
    }
  }

  /** On TypePad what has no year and month in its address is a page; a blog whose addresses never have them has none. */
  private tellPages() {
    const told = this.sightings.filter(({ facts }) => facts.hasUniqueUrl && facts.oldAddress?.query === '')
    const undated = told.filter(
      ({ facts }) => !isDated(facts.oldAddress?.path ?? '') && !isNumbered(facts.oldAddress?.path ?? ''),
    )
    if (undated.length > 3 && undated.length > told.length / 2) return
    for (const { plan } of undated) plan.kind = 'page'
  }
}

interface Known {
  source: string
  key: string
  contentHash: string
  path: string | null
}

class Decisions {
  private readonly byHash: Map<string, Known>
  private readonly byKey: Map<string, Known>
  private readonly hashesHere: Set<string>
  private readonly seen = new Set<string>()
  private readonly claimed = new Set<string>()

  constructor(
    private readonly source: string,
    known: Known[],
    private readonly taken: Set<string>,
    sightings: Sighting[],
  ) {
    this.byHash = new Map(known.map((one) => [one.contentHash, one]))
    this.byKey = new Map(known.map((one) => [`${one.source} ${one.key}`, one]))
    this.hashesHere = new Set(sightings.map(({ plan }) => plan.contentHash))
  }

  decide(plan: EntryPlan, facts: Sighting['facts']) {
    if (plan.state === 'responses') return
    const isTwin = this.seen.has(plan.contentHash)
    this.seen.add(plan.contentHash)
    if (isTwin) {
      plan.state = 'twin'
      plan.notes.push({ line: plan.line, key: 'note-twin' })
      return
    }
    const there = this.byHash.get(plan.contentHash)
    const earlier = there ?? this.earlierOf(plan)
    if (earlier) {
      plan.state = there ? 'there' : 'changed'
      plan.path = earlier.path
      if (!there) plan.notes.push({ line: plan.line, key: 'note-changed' })
      return
    }
    plan.path = freePath(plan, facts, this.taken)
    if (plan.path) this.taken.add(plan.path)
  }

  /** Two entries may share title and date, or even an address: each gets a key of its own. */
  private earlierOf(plan: EntryPlan): Known | null {
    const base = plan.key
    for (let number = 1; ; number++) {
      plan.key = number === 1 ? base : `${base}#${number}`
      const known = this.byKey.get(`${this.source} ${plan.key}`)
      if (known && !this.hashesHere.has(known.contentHash)) return known
      if (known || this.claimed.has(plan.key)) continue
      this.claimed.add(plan.key)
      return null
    }
  }
}

/** The blog's home as the entries' own addresses tell it: what stands before year and month most often. */
export function homeToldBy(text: string): OldHome | null {
  const counts = new Map<string, number>()
  for (const [, url = ''] of text.matchAll(/^UNIQUE URL:[ \t]*(https?:\/\/\S+)/gm)) {
    const root = /^(https?:\/\/.+?)\/(?:\d{4}\/\d{2}\/|archives\/|entry\/|blog-entry-)/.exec(url)?.[1]
    if (root) counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  return most ? homeOf(most[0]) : null
}

export const keyOfAddress = ({ path, query }: { path: string; query: string }) =>
  query === '' ? path : `${path}?${query}`

/**
 * A copy that shares nothing with the file's text: a piece of a long string keeps the whole of it in memory, and a survey
 * outlives many files.
 */
const own = <T>(value: T): T => structuredClone(value)

/** The entry as it stands in the file; how lines end is the file's business. */
const hashOfEntry = ({ source }: MtEntry) =>
  createHash('sha256')
    .update(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source)
    .digest('hex')

const importedBefore = () =>
  db().$queryRaw<Known[]>`
    select i.source, i.key, i."contentHash", a.path
    from "ImportedEntry" i join "Article" a on a.id = i."articleId" where i.source like 'mt:%'`

async function pathsTaken(): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ path: string }[]>`
    select path from "Address" where query = '' union select path from "Article" where path is not null`
  return new Set(rows.map(({ path }) => path))
}
