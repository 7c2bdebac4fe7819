import { decodePage } from './source-decoding'
import { type MentionKind, mentionIn, type Said } from './source-entry'
import { markupOf } from './source-markup'

export type { MentionKind, Said }

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
  const type = source.contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (/^(?:|text\/html|application\/xhtml\+xml)$/.test(type)) return readPage(source, target)
  if (/^application\/(?:.+\+)?json$/.test(type)) return readJson(source, target)
  if (/^text\/(?:plain|markdown)$/.test(type))
    return named(holdsWord(decodePage(source.bytes, source.contentType), target))
  return { outcome: 'unreadable' }
}

function readPage(source: Source, target: string): Reading {
  const markup = markupOf(decodePage(source.bytes, source.contentType))
  if (markup === null) return { outcome: 'unreadable' }
  const base = URL.parse(markup.base ?? '', source.url)?.href ?? source.url
  const isLinked = markup.links.some((link) => isSame(URL.parse(link, base)?.href, target))
  if (!isLinked) return { outcome: 'unlinked' }
  return {
    outcome: 'verified',
    said: mentionIn(markup, { base, isTarget: (url) => isSame(url, target) }),
  }
}

function readJson(source: Source, target: string): Reading {
  let waiting: unknown[]
  try {
    waiting = [JSON.parse(decodePage(source.bytes, source.contentType))]
  } catch {
    return { outcome: 'unreadable' }
  }
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && isSame(value, target)) return named(true)
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each)
  }
  return named(false)
}

/** What is no page says nothing of itself. */
const named = (isLinked: boolean): Reading =>
  isLinked ? { outcome: 'verified', said: { kind: 'mention', name: '', title: '', text: '' } } : { outcome: 'unlinked' }

/** Not as part of a longer address; a sentence may end behind it. */
function holdsWord(text: string, target: string): boolean {
  const words = text.matchAll(/https?:\/\/[^\s<>"'`\\{}|^「」『』（）、。]+/gi)
  return [...words].some(([word]) => isSame(word, target) || isSame(word.replace(/[.,:;!?)\]]+$/, ''), target))
}

function isSame(address: string | undefined, target: string): boolean {
  const [one, other] = [bare(address ?? ''), bare(target)]
  return one !== null && one === other
}

function bare(address: string): string | null {
  const url = URL.parse(address)
  if (url) url.hash = ''
  return url?.href ?? null
}
