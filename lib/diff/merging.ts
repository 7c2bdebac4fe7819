import { type Body, type BodyNode, emptyBody, withBlockIds } from '@/lib/richtext/body'
import type { BlockChange } from './bodies'

/**
 * The older text with some of the changes that lead to the newer one. What was moved, but not taken, stands where it stood.
 * @param changes of `difference(before, …)`
 * @param taken which of them, by their place in the list
 */
export function merged(before: Body, changes: BlockChange[], taken: ReadonlySet<number>): Body {
  const blocks: BodyNode[] = []
  const back = new Set<BodyNode>()
  const standsFor = new Map<BodyNode, BodyNode>() // a block of the older text → the one that stands for it now
  for (const [at, change] of changes.entries()) {
    const old = 'before' in change ? change.before : undefined
    const node = taken.has(at) ? ('after' in change ? change.after : undefined) : old
    if (old && isMoved(change) && !taken.has(at)) back.add(old)
    else if (node) {
      blocks.push(node)
      if (old) standsFor.set(old, node)
    }
  }
  for (const [at, node] of before.content.entries()) {
    if (!back.has(node)) continue
    const neighbour = before.content.slice(0, at).findLast((one) => standsFor.has(one))
    const place = neighbour ? blocks.indexOf(standsFor.get(neighbour) ?? neighbour) + 1 : 0
    blocks.splice(place, 0, node)
    standsFor.set(node, node)
  }
  return blocks.length === 0 ? emptyBody : withBlockIds({ type: 'doc', content: footnotesLast(blocks) })
}

const isMoved = (change: BlockChange) => change.kind === 'moved' || ('isMoved' in change && change.isMoved)

/** Footnotes may stand nowhere else, and once. */
function footnotesLast(blocks: BodyNode[]): BodyNode[] {
  const notes = blocks.filter(({ type }) => type === 'footnotes')
  return [...blocks.filter(({ type }) => type !== 'footnotes'), ...notes.slice(0, 1)]
}
