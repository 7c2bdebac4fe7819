import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { parseHtml } from '@/lib/richtext/parsing'

const LONGEST_TEXT = 500
const WIDEST = 30_000

type Content = RootContent | ElementContent

/**
 * Makes of what Word, Google Docs and web pages put on the clipboard what they meant by it: Word's paragraphs with a sign
 * before them become lists, and names of places stay only where a link of the same piece leads to them.
 */
export function withoutOfficeMarkup(html: string): string {
  const parsed = parseHtml(html)
  if (parsed.kind === 'text') return html
  const wanted = new Set<string>()
  everyElement(parsed.root, ({ properties }) => {
    const href = String(properties.href ?? '')
    if (href.startsWith('#')) wanted.add(href.slice(1))
  })
  everyElement(parsed.root, (element) => {
    for (const name of ['id', 'name'])
      if (!wanted.has(String(element.properties[name]))) delete element.properties[name]
    withinBounds(element)
    element.children = withLists(element.children) as ElementContent[]
  })
  parsed.root.children = withLists(parsed.root.children) as RootContent[]
  return toHtml(parsed.root)
}

function everyElement(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    visit(child)
    everyElement(child, visit)
  }
}

/** Attributes that a body takes only up to a length or between two numbers. */
function withinBounds({ properties }: Element): void {
  for (const name of ['alt', 'title']) {
    const text = properties[name]
    if (typeof text === 'string') properties[name] = text.slice(0, LONGEST_TEXT)
  }
  for (const name of ['width', 'height']) {
    const pixels = Number.parseInt(String(properties[name]), 10)
    if (!(pixels > 0 && pixels <= WIDEST)) delete properties[name]
  }
}

/** Word says `mso-list:l0 level2 lfo1` of a paragraph, and writes the sign of the item as text. */
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i
const SIGN = /mso-list:\s*ignore/i

function withLists(children: readonly Content[]): Content[] {
  const made: Content[] = []
  /** The lists that are open, outermost first. */
  let open: Element[] = []
  for (const child of children) {
    const level = levelOf(child)
    if (level === 0) {
      if (open.length > 0 && child.type !== 'element' && isBlank(child)) continue
      open = []
      made.push(child)
      continue
    }
    const { sign, item } = itemOf(child as Element) // only elements have a level
    open = open.slice(0, level)
    while (open.length < level) {
      const list = element(/^[\da-z]{1,3}[.)．）]|^[(（][\da-z]{1,3}[)）]/i.test(sign) ? 'ol' : 'ul', [])
      const around = open.at(-1)
      if (around === undefined) made.push(list)
      else hangBelow(around, list)
      open.push(list)
    }
    open.at(-1)?.children.push(item)
  }
  return made
}

function hangBelow(list: Element, inner: Element): void {
  const last = list.children.at(-1)
  if (last?.type === 'element') last.children.push(inner)
  else list.children.push(element('li', [inner]))
}

function levelOf(node: Content): number {
  if (node.type !== 'element' || !/^(?:p|h[1-6])$/.test(node.tagName)) return 0
  return Number(LEVEL.exec(String(node.properties.style ?? ''))?.[1] ?? 0)
}

function itemOf(paragraph: Element): { sign: string; item: Element } {
  let sign = ''
  const rest = paragraph.children.filter((child) => {
    if (child.type !== 'element' || !SIGN.test(String(child.properties.style ?? ''))) return true
    sign = toText(child).trim()
    return false
  })
  return { sign, item: element('li', rest) }
}

const isBlank = (node: Content) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
