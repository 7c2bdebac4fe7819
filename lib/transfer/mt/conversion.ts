import { createHash } from 'node:crypto'
import { type Body, type BodyNode, numberedBlockId } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { visibleText } from '@/lib/richtext/visible-text'
import type { Note } from '@/lib/transfer/fault'
import type { EntryFacts } from './facts'
import { htmlOf } from './line-breaks'
import type { MtEntry } from './reading'

/** What a conversion asks about addresses in the text. */
export interface Rewriting {
  link: (href: string) => string
  image: (src: string) => { src: string; width?: number; height?: number } | null
}

export interface ConvertedEntry {
  body: Body
  /** Hashes of the words that readers see, without white space: before and after the conversion. */
  textBefore: string
  textAfter: string
  /** What of the body did not come over as it was, told in sentences. */
  notes: Note[]
}

/** Where EXTENDED BODY began: links elsewhere lead to `#more`. */
const MORE = '\n<!--more--><a id="more"></a>\n'

/** The HTML of an entry, BODY and EXTENDED BODY joined. */
export function entryHtml(entry: MtEntry, facts: EntryFacts): { html: string; notes: Note[] } {
  const body = htmlOf(entry.body, facts.convertBreaks)
  const notes: Note[] = body.note ? [{ line: entry.line, key: body.note }] : []
  if (entry.extendedBody === '') return { html: body.html, notes }
  notes.push({ line: entry.line, key: 'note-more' })
  return { html: body.html + MORE + htmlOf(entry.extendedBody, facts.convertBreaks).html, notes }
}

/** Makes an entry's HTML a body and proves that no visible word was lost on the way. */
export function convert(html: string, line: number, rewriting: Rewriting): ConvertedEntry {
  const { body, changes } = bodyFromHtml(html, {
    rewriteLink: rewriting.link,
    image: rewriting.image,
    blockId: numberedBlockId,
  })
  const notes: Note[] = changes.map(({ message, detail }) => ({
    line,
    key: 'note-converted',
    values: { change: message, detail: detail ? ` (${detail})` : '' },
  }))
  const before = bare(visibleText(html))
  const after = bare(body.content.map(wordsOf).join('\n'))
  if (before !== after) {
    const key = isWithin(before, after) ? 'note-words-added' : 'note-words-differ'
    notes.push({ line, key, values: differenceOf(before, after) })
  }
  return { body, textBefore: hashOf(before), textAfter: hashOf(after), notes }
}

/** The words of a body as a reader sees them, pictures' alternatives left out: what HTML's own visible text is. */
function wordsOf(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  const inside = (node.content ?? []).map(wordsOf).join(' ')
  if (node.type === 'ruby') return `${inside} ${String(node.attrs?.reading ?? '')}`
  if (node.type === 'htmlBlock') return visibleText(String(node.attrs?.html ?? ''))
  if (node.type === 'table' && node.attrs?.caption) return `${String(node.attrs.caption)} ${inside}`
  return inside
}

/** White space is the converter's to change, letters are not. */
const bare = (text: string) => text.replace(/[\s\u200b\u00ad\ufeff]+/g, '').normalize('NFC')

/** Whether all letters are there in their order: a video that became a link only adds its name. */
function isWithin(before: string, after: string): boolean {
  let at = 0
  for (let place = 0; place < after.length && at < before.length; place++) if (after[place] === before[at]) at++
  return at === before.length
}

function differenceOf(before: string, after: string) {
  let at = 0
  while (at < before.length && before[at] === after[at]) at++
  return { before: before.length, after: after.length, first: before.slice(Math.max(0, at - 5), at + 20) }
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
