import { LONGEST_ADDRESS } from './input'
import { decodePage } from './source-decoding'
import { type MentionKind, mentionIn, type Said } from './source-entry'
import { markupOf } from './source-markup'

export type { MentionKind, Said }

/** With what a sentence puts behind an address. */
const LONGEST_WORD = LONGEST_ADDRESS + 100
const ENDS = new Set('.,:;!?)]')

/** A document that a stranger named, as it was fetched. */
export interface Source {
  /** Where it stands in the end. */
  url: string
  contentType: string
  bytes: Uint8Array
}

/** What a source turned out to be: it links to the target and says something, it does not, or nobody can tell. */
export type Reading = { outcome: 'verified'; said: Said } | { outcome: 'unlinked' | 'unreadable' }

/**
 * Reads what a source says of a target, by the specification's §3.2.2: a page must lead to it or show it, a JSON document must hold
 * it as a value, plain text as a word. Nothing that the page says is trusted: all of it comes out as one line of text.
 * @param target an address of this blog, as the sender has it; a fragment is no part of it
 */
export function readSource(source: Source, target: string): Reading {
  if (source.url.length > LONGEST_ADDRESS) return { outcome: 'unreadable' } // each address in it would be as long
  const isTarget = leadingTo(target)
  const type = source.contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (/^(?:|text\/html|application\/xhtml\+xml)$/.test(type)) return readPage(source, isTarget)
  if (/^application\/(?:.+\+)?json$/.test(type)) return readJson(source, isTarget)
  if (/^text\/(?:plain|markdown)$/.test(type))
    return named(holdsWord(decodePage(source.bytes, source.contentType), isTarget))
  return { outcome: 'unreadable' }
}

type IsTarget = (address: string) => boolean

function readPage(source: Source, isTarget: IsTarget): Reading {
  const markup = markupOf(decodePage(source.bytes, source.contentType))
  if (markup === null) return { outcome: 'unreadable' }
  const base = baseOf(markup.base ?? '', source.url)
  const isLinked = markup.links.some((link) => isTarget(URL.parse(link, base)?.href ?? ''))
  return isLinked ? { outcome: 'verified', said: mentionIn(markup, { base, isTarget }) } : { outcome: 'unlinked' }
}

/** A base as long as the page makes every address below it as long, and there are thousands. */
function baseOf(named: string, url: string): string {
  const base = URL.parse(named, url)?.href ?? url
  return base.length > LONGEST_ADDRESS ? url : base
}

function readJson(source: Source, isTarget: IsTarget): Reading {
  let waiting: unknown[]
  try {
    waiting = [JSON.parse(decodePage(source.bytes, source.contentType))]
  } catch {
    return { outcome: 'unreadable' }
  }
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && isTarget(value)) return named(true)
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each)
  }
  return named(false)
}

/** What is no page says nothing of itself. */
const named = (isLinked: boolean): Reading =>
  isLinked ? { outcome: 'verified', said: { kind: 'mention', name: '', title: '', text: '' } } : { outcome: 'unlinked' }

/** Not as part of a longer address; a sentence may end behind it. */
function holdsWord(text: string, isTarget: IsTarget): boolean {
  for (const [word] of text.matchAll(/https?:\/\/[^\s<>"'`\\{}|^「」『』（）、。]+/gi))
    if (word.length <= LONGEST_WORD && (isTarget(word) || isTarget(withoutEnd(word)))) return true
  return false
}

/** By a loop, for a pattern that ends in `$` begins anew at each of a million dots. */
function withoutEnd(word: string): string {
  let end = word.length
  while (ENDS.has(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

function leadingTo(target: string): IsTarget {
  const sought = bare(target)
  return (address) => /^https?:/i.test(address) && address.length <= LONGEST_WORD && bare(address) === sought
}

function bare(address: string): string | null {
  const url = URL.parse(address)
  if (url) url.hash = ''
  return url?.href ?? null
}
