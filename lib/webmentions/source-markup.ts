import { Parser } from 'htmlparser2'
import { escapeHtml } from '@/lib/richtext/escape'
import { LONGEST_ADDRESS } from './input'

/** What a page holds, as far as it matters to a mention. */
export interface Markup {
  title: string
  description: string
  /** Addresses that it leads to or shows, as they stand there, and the one that they are relative to. */
  links: string[]
  base: string | null
  /** Its microformats and its words, written anew. */
  html: string
}

/** No browser builds more; a parser's work grows with the square of it. */
const DEEPEST = 1_000
const MOST_LINKS = 20_000
/** Of what is written anew: enough for any entry, too little to keep the next parser busy. */
const MOST_ELEMENTS = 1_000
const DEEPEST_WRITTEN = 16
/** A card in a citation in an entry in a feed. The library reads what lies within once more for each of them. */
const DEEPEST_ROOT = 4
const MOST_TEXT = 50_000
const LONGEST_ATTRIBUTE = 2_000

const LINKING: Record<string, string> = {
  ...{ a: 'href', area: 'href', img: 'src', video: 'src', audio: 'src', source: 'src', object: 'data' },
  ...{ blockquote: 'cite', q: 'cite', ins: 'cite', del: 'cite' },
}
/** What readers do not see, and readings above letters. */
const UNSEEN = new Set([
  ...['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'textarea', 'select'],
  ...['svg', 'math', 'rt', 'rp', 'title'],
])
/** Their attributes say something to microformats, whatever their class. */
const SPEAKING = new Set(['a', 'area', 'img', 'time', 'data', 'abbr'])
const VOID = new Set([
  'area',
  'img',
  'br',
  'hr',
  'input',
  'meta',
  'link',
  'base',
  'source',
  'col',
  'embed',
  'wbr',
  'track',
  'param',
])
const WITHIN_LINES =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|rb|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/
/** Microformats 2, and the classes of those before. */
const MARKED = /(?:^|\s)(?:(?:[hpue]|dt)-[a-z]|h(?:entry|feed|card)|vcard|entry-|author|fn|url|published|updated|value)/
const ROOT = /(?:^|\s)(?:h-[a-z]|h(?:entry|feed|card)|vcard)/
const KEPT = ['class', 'href', 'src', 'alt', 'title', 'value', 'datetime', 'rel']

/**
 * Looks through a page in one go, in time that grows with its length alone, and writes its microformats anew: well nested, shallow
 * and short, so that the library which reads them cannot be made to work for ever.
 * @returns null when it is nested deeper than any page
 */
export function markupOf(html: string): Markup | null {
  const walk = new Walk()
  const parser = new Parser({
    onopentag: (name, attributes) => {
      walk.open(name, attributes)
      if (walk.depth > DEEPEST) parser.pause()
    },
    onclosetag: () => walk.close(),
    ontext: (text) => walk.read(text),
  })
  parser.write(html)
  if (walk.depth > DEEPEST) return null
  parser.end()
  return walk.markup()
}

type Attributes = Record<string, string>

class Walk {
  depth = 0
  private readonly links: string[] = []
  private readonly said = { title: '', description: '', base: null as string | null }
  private readonly written: string[] = []
  /** Of open elements, whether they are written. */
  private readonly isWritten: boolean[] = []
  private unseenFrom = 0
  private elements = 0
  /** Of open elements that are written: their end tags, and which of them begin something. */
  private readonly within: { end: string; isRoot: boolean }[] = []
  private text = 0
  private isInTitle = false

  open(name: string, attributes: Attributes): void {
    this.depth++
    this.isWritten.push(false)
    if (this.unseenFrom > 0) return
    this.isInTitle = name === 'title' && this.said.title === ''
    if (UNSEEN.has(name)) {
      this.unseenFrom = this.depth
      return
    }
    this.note(name, attributes)
    const isRoot = ROOT.test(attributes.class ?? '')
    if (!isRoot && this.roots() === 0) return
    if (!WITHIN_LINES.test(name)) this.written.push('\n')
    if (SPEAKING.has(name) || MARKED.test(attributes.class ?? '')) this.write(name, attributes, isRoot)
  }

  close(): void {
    if (this.isWritten.pop()) this.written.push(this.within.pop()?.end ?? '')
    if (this.unseenFrom === this.depth) {
      this.unseenFrom = 0
      this.isInTitle = false
    }
    this.depth--
  }

  read(text: string): void {
    if (this.isInTitle) this.said.title += text.slice(0, LONGEST_ATTRIBUTE)
    if (this.unseenFrom > 0 || this.text >= MOST_TEXT || this.roots() === 0) return
    const part = text.slice(0, MOST_TEXT - this.text)
    this.text += part.length
    this.written.push(escapeHtml(part))
  }

  markup = (): Markup => ({ ...this.said, links: this.links, html: `<div>${this.written.join('')}</div>` })

  private roots = () => this.within.filter(({ isRoot }) => isRoot).length

  private note(name: string, attributes: Attributes): void {
    const link = attributes[LINKING[name] ?? '']
    if (link && link.length <= LONGEST_ADDRESS && this.links.length < MOST_LINKS) this.links.push(link)
    if (name === 'base') this.said.base ??= attributes.href ?? null
    const about = (attributes.name ?? attributes.property ?? '').toLowerCase()
    if (name === 'meta' && /^(?:og:)?description$/.test(about)) this.said.description ||= attributes.content ?? ''
  }

  /** Links in links are none (HTML allows them nowhere), and parsers part them in their own ways. */
  private write(name: string, attributes: Attributes, isRoot: boolean): void {
    const isTooMuch = this.elements >= MOST_ELEMENTS || this.within.length >= DEEPEST_WRITTEN
    if (isTooMuch || (isRoot && this.roots() >= DEEPEST_ROOT)) return
    if (name === 'a' && this.within.some(({ end }) => end === '</a>')) return
    this.elements++
    const tag = SPEAKING.has(name) ? name : 'div'
    const kept = KEPT.flatMap((key) => {
      const value = attributes[key]
      return value === undefined ? [] : [` ${key}="${escapeHtml(value.slice(0, LONGEST_ATTRIBUTE))}"`]
    })
    this.written.push(`<${tag}${kept.join('')}>`)
    if (VOID.has(tag)) return
    this.isWritten[this.isWritten.length - 1] = true
    this.within.push({ end: `</${tag}>`, isRoot })
  }
}
