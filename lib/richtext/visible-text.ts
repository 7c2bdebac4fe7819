import type { Nodes } from 'hast'
import { toText } from 'hast-util-to-text'
import { parseHtml } from './parsing'

/**
 * What a reader sees of a piece of HTML, found without this blog's own conversion (HTML's innerText algorithm):
 * comparing it before and after an import proves that no words were lost.
 */
export function visibleText(html: string): string {
  const tree = parseHtml(html)
  return tree.kind === 'tree' ? visibleTextOf(tree.root) : tree.text
}

/** The same of a tree that is parsed already. */
export const visibleTextOf = (tree: Nodes): string => toText(tree).trim()
