import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { DEEPEST } from '@/lib/richtext/bounds'

/** What of a slice fits below so many nodes; deeper nesting is flattened to its lines and pictures, no word is lost. */
export function shallow(slice: Slice, depth: number): Slice {
  return depth + depthOf(slice.content) < DEEPEST ? slice : new Slice(Fragment.from(linesOf(slice.content)), 0, 0)
}

function depthOf(content: Fragment): number {
  let deepest = 0
  content.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content))
  })
  return deepest
}

function linesOf(content: Fragment): Node[] {
  const lines: Node[] = []
  content.forEach((node) => {
    const { paragraph } = node.type.schema.nodes
    if (node.isTextblock && node.type.name !== 'codeBlock' && paragraph?.validContent(node.content))
      lines.push(paragraph.create(null, node.content))
    else if (node.type.isInGroup('block') && (node.isTextblock || node.isAtom)) lines.push(node)
    else if (!node.isInline) lines.push(...linesOf(node.content))
  })
  return lines
}
