import { Fragment } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** Gives what is missing to nodes that a paste left without: ProseMirror fits loose cells of tables into a text half empty. */
export function fillGaps(tr: Transaction): Transaction {
  const gaps: { at: number; missing: Fragment }[] = []
  tr.doc.descendants((node, pos) => {
    if (node.isLeaf || node.type.validContent(node.content)) return
    const missing = node.type.contentMatch.matchFragment(node.content)?.fillBefore(Fragment.empty, true)
    if (missing) gaps.push({ at: pos + node.nodeSize - 1, missing })
  })
  for (const { at, missing } of gaps.reverse()) tr.insert(at, missing)
  return tr
}
