import { isReserved } from '@/lib/addresses/own-paths'
import { slugOf } from '@/lib/addresses/slugs'
import { twoDigits } from './mt/addresses'
import type { EntryFacts } from './mt/facts'
import type { EntryPlan } from './survey'

/** PostgreSQL indexes no more than a third of a page. */
const LONGEST = 600

/**
 * The path that an entry gets: its old one where that can be, else one by this blog's pattern, `/2015/03/words-of-the-title`.
 * Says in the plan's notes when an old path could not be kept. A draft that never had an address gets none.
 */
export function freePath(
  plan: Pick<EntryPlan, 'line' | 'contentHash' | 'notes'>,
  facts: Pick<EntryFacts, 'oldAddress' | 'basename' | 'wall' | 'status' | 'title'>,
  taken: Set<string>,
): string | null {
  const old = facts.oldAddress?.query === '' ? facts.oldAddress.path : null
  if (old !== null && !isReserved(old) && old.length <= LONGEST) {
    const path = numbered(old, taken)
    if (path !== old) plan.notes.push({ line: plan.line, key: 'note-path-taken', values: { path: old, instead: path } })
    return path
  }
  const isPublic = facts.status === 'published' || facts.status === 'unpublished'
  if (!facts.wall || (!isPublic && old === null)) return null
  const { year, month } = facts.wall
  const slug = slugOf(facts.basename ?? facts.title ?? '') || `post-${plan.contentHash.slice(0, 6)}`
  const instead = numbered(`/${year}/${twoDigits(month)}/${slug}`, taken)
  if (old !== null && old !== '/') {
    plan.notes.push({ line: plan.line, key: 'note-path-reserved', values: { path: old, instead } })
  }
  return instead
}

function numbered(path: string, taken: Set<string>): string {
  if (!taken.has(path)) return path
  const [, stem = path, extension = ''] = /^(.*?)(\.\w{1,5})?$/.exec(path) ?? []
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${number}${extension}`
    if (!taken.has(candidate)) return candidate
  }
}
