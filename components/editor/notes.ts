import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** Where the footnotes of a document begin and end; null when it has none. */
export function footnotesIn(doc: Node): { from: number; to: number; node: Node } | null {
  const node = doc.lastChild
  return node?.type.name === 'footnotes' ? { from: doc.content.size - node.nodeSize, to: doc.content.size, node } : null
}

/** Adds notes behind those that are there. @returns where the first of them begins */
export function addFootnotes(tr: Transaction, notes: readonly Node[]): number {
  const there = footnotesIn(tr.doc)
  if (there) {
    tr.insert(there.to - 1, notes)
    return there.to - 1
  }
  const { footnotes } = tr.doc.type.schema.nodes
  const at = tr.doc.content.size
  if (footnotes) tr.insert(at, footnotes.create(null, notes))
  return at + 1
}
