import type { Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** A piece of HTML as browsers understand it; or just its text where it is nested too deep to be worked with. */
export type Parsed = { kind: 'tree'; root: Root } | { kind: 'text'; text: string }

/** Browsers cut off at 512; what walks these trees by recursion has room for this many on any stack. */
const DEEPEST = 400

/** Parses a piece of HTML, however malformed, by the rules of the HTML standard. Nothing is run or fetched. */
export function parseHtml(html: string): Parsed {
  try {
    const root = fromHtml(html.replaceAll('\u0000', ''), { fragment: true })
    return isTooDeep(root) ? { kind: 'text', text: withoutTags(html) } : { kind: 'tree', root }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { kind: 'text', text: withoutTags(html) } // thousands of open elements overflow the parser's own stack
  }
}

function isTooDeep(node: Nodes, depth = 0): boolean {
  if (depth > DEEPEST) return true
  if ('children' in node) for (const child of node.children) if (isTooDeep(child, depth + 1)) return true
  return false
}

const withoutTags = (html: string) =>
  html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:p|div|br|li|tr|h[1-6]|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, '')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim()
