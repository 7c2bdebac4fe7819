import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'

/**
 * HTML of a page as a reader elsewhere can show it: every address absolute, no ids and classes (they name things of our
 * page and style sheet). What it comes from is clean already (lib/richtext/render.ts).
 * @param baseUrl the page that the HTML stands on: what `#…` and relative addresses are relative to
 */
export function portableHtml(html: string, baseUrl: string): string {
  const root = fromHtml(html, { fragment: true })
  root.children = travelling(root.children, baseUrl)
  return toHtml(root)
}

/** What only our page, its style sheet and its scripts understand. */
const OURS = /^(?:id|className|tabIndex|role|aria[A-Z]\w*|data[A-Z]\w*)$/

const ADDRESSES = ['href', 'src', 'poster', 'cite', 'longDesc'] as const

function travelling<Child extends ElementContent | RootContent>(children: Child[], baseUrl: string): Child[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return child.type === 'comment' ? [] : [child]
    const element: Element = child
    element.children = travelling(element.children, baseUrl)
    pack(element, baseUrl)
    // The colours of code leave spans that say nothing any more.
    const saysNothing = element.tagName === 'span' && Object.keys(element.properties).length === 0
    return saysNothing ? (element.children as unknown as Child[]) : [child] // a span's children may stand where it stood
  })
}

function pack({ properties }: Element, baseUrl: string): void {
  for (const name of Object.keys(properties)) if (OURS.test(name)) delete properties[name]
  for (const name of ADDRESSES) {
    if (typeof properties[name] === 'string') properties[name] = absolute(properties[name], baseUrl)
  }
  if (typeof properties.srcSet === 'string') properties.srcSet = absoluteSet(properties.srcSet, baseUrl)
}

const absolute = (address: string, baseUrl: string) => URL.parse(address, baseUrl)?.href ?? address

/** Our own srcsets separate candidates by a comma and a space; a comma within an address has none after it. */
const absoluteSet = (set: string, baseUrl: string) =>
  set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => absolute(address, baseUrl)))
    .join(', ')
