import { BLOCK_ID, type BodyNode } from '@/lib/richtext/body'

/** What the parts of one rendering share. */
export interface Rendering {
  /** Number of each footnote by its block's id, in the order in which the text refers to them. */
  footnotes: Map<string, number>
  /** Footnotes that a sign led to already: only the first sign is what the note leads back to. */
  referred: Set<string>
  /** How many levels every heading moves down. */
  headingShift: number
}

/** Numbers the footnotes of a body: first those that are referred to, as the text does, then the rest. */
export function footnoteNumbers(content: readonly BodyNode[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const notes = content.at(-1)
  if (notes?.type !== 'footnotes') return numbers
  const defined = (notes.content ?? []).map((note) => note.attrs?.id).filter((id) => typeof id === 'string')
  const known = new Set(defined.filter((id) => BLOCK_ID.test(id)))

  const number = (id: unknown) => {
    if (typeof id === 'string' && known.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
  }
  const open = [...content].reverse() // a stack: document order without recursion
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference') number(node.attrs?.footnote)
    for (let at = (node.content?.length ?? 0) - 1; at >= 0; at--) open.push(node.content?.[at] as BodyNode)
  }
  defined.forEach(number)
  return numbers
}
