import { LONGEST_ADDRESS, withoutFragment } from './input'
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

/** A source, as far as it matters to mentions. */
export interface Document {
  /** Where it leads to, without fragments. */
  addresses: ReadonlySet<string>
  /** What it says of a page that it leads to. */
  saidOf: (isTarget: IsTarget) => Said
}

type IsTarget = (address: string) => boolean

/** What a document turned out to be: it links to the target and says something, or it does not. */
export type Reading = { outcome: 'verified'; said: Said } | { outcome: 'unlinked' }

/** What a document says of a page here. @param targets the page's addresses, without fragments */
export function readingOf({ addresses, saidOf }: Document, targets: ReadonlySet<string>): Reading {
  for (const target of targets)
    if (addresses.has(target))
      return { outcome: 'verified', said: saidOf((address) => targets.has(withoutFragment(address) ?? '')) }
  return { outcome: 'unlinked' }
}

/**
 * Reads a source, by the specification's §3.2.2: a page must lead to an address or show it, a JSON document must hold it as a value,
 * plain text as a word. Nothing that the page says is trusted: all of it comes out as one line of text.
 * @returns null when nobody can read it
 */
export function documentOf(source: Source): Document | null {
  if (source.url.length > LONGEST_ADDRESS) return null // each address in it would be as long
  const type = source.contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (/^(?:|text\/html|application\/xhtml\+xml)$/.test(type)) return pageOf(source)
  if (/^application\/(?:.+\+)?json$/.test(type)) return jsonOf(source)
  if (/^text\/(?:plain|markdown)$/.test(type)) return saysNothing(wordsIn(decodePage(source.bytes, source.contentType)))
  return null
}

function pageOf(source: Source): Document | null {
  const markup = markupOf(decodePage(source.bytes, source.contentType))
  if (markup === null) return null
  const base = baseOf(markup.base ?? '', source.url)
  return {
    addresses: addressesAmong(markup.links, base),
    saidOf: (isTarget) => mentionIn(markup, { base, isTarget }),
  }
}

/** A base as long as the page makes every address below it as long, and there are thousands. */
function baseOf(named: string, url: string): string {
  const base = URL.parse(named, url)?.href ?? url
  return base.length > LONGEST_ADDRESS ? url : base
}

function jsonOf(source: Source): Document | null {
  const waiting: unknown[] = []
  try {
    waiting.push(JSON.parse(decodePage(source.bytes, source.contentType)))
  } catch {
    return null
  }
  const strings: string[] = []
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string') strings.push(value)
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each)
  }
  return saysNothing(strings)
}

/** What is no page says nothing of itself. */
const saysNothing = (strings: Iterable<string>): Document => ({
  addresses: addressesAmong(strings),
  saidOf: () => ({ kind: 'mention', name: '', title: '', text: '' }),
})

/** Not as part of a longer address; a sentence may end behind it. */
function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(/https?:\/\/[^\s<>"'`\\{}|^「」『』（）、。]+/gi)) {
    if (word.length > LONGEST_WORD) continue
    yield word
    yield withoutEnd(word)
  }
}

/** By a loop, for a pattern that ends in `$` begins anew at each of a million dots. */
function withoutEnd(word: string): string {
  let end = word.length
  while (ENDS.has(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

function addressesAmong(strings: Iterable<string>, base?: string): Set<string> {
  const addresses = new Set<string>()
  for (const string of strings) {
    if (string.length > LONGEST_WORD || (base === undefined && !/^https?:/i.test(string))) continue
    const address = withoutFragment(string, base)
    if (address !== null) addresses.add(address)
  }
  return addresses
}
