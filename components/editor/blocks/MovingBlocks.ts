import { Extension } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    movingBlocks: {
      /** Exchanges the block of the cursor (in a list: the item) with the one before (-1) or after (1). */
      moveBlock: (by: -1 | 1) => ReturnType
      deleteBlock: () => ReturnType
      duplicateBlock: () => ReturnType
    }
  }
}

/** Blocks are moved as wholes, by the keyboard as by the menu beside them. */
export const MovingBlocks = Extension.create({
  name: 'movingBlocks',
  addCommands: () => ({
    moveBlock:
      (by) =>
      ({ tr, dispatch }) => {
        const block = movedBlock(tr)
        if (!block || !exchange(block, by)) return false
        if (dispatch) move(tr, block, by)
        return true
      },
    deleteBlock:
      () =>
      ({ tr, dispatch }) => {
        const block = movedBlock(tr)
        if (!block) return false
        if (dispatch) remove(tr, block)
        return true
      },
    duplicateBlock:
      () =>
      ({ tr, dispatch }) => {
        const block = movedBlock(tr)
        if (!block) return false
        const end = block.pos + block.node.nodeSize
        if (dispatch)
          tr.insert(end, block.node)
            .setSelection(Selection.near(tr.doc.resolve(end + 1)))
            .scrollIntoView()
        return true
      },
  }),
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => !this.editor.view.composing && this.editor.commands.moveBlock(by)
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) }
  },
})

interface Block {
  node: Node
  pos: number
  parent: Node
  index: number
}

const ITEMS = new Set(['listItem', 'taskItem'])

/** The item of a list that holds the whole selection, else the block of the body that does. Footnotes stay where they are. */
function movedBlock({ selection, doc }: Transaction): Block | null {
  const { $from, $to } = selection
  const chosen = selection instanceof NodeSelection && selection.node.isBlock
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    if (!ITEMS.has($from.node(depth).type.name)) continue
    return { node: $from.node(depth), pos: $from.before(depth), ...placeIn($from, depth - 1) }
  }
  const isOuter = chosen && $from.depth === 0
  const node = isOuter ? $from.nodeAfter : $from.node(1)
  if (!node || node.type.name === 'footnotes') return null
  return { node, pos: isOuter ? $from.pos : $from.before(1), parent: doc, index: $from.index(0) }
}

const placeIn = ($pos: ResolvedPos, depth: number) => ({ parent: $pos.node(depth), index: $pos.index(depth) })

/** The neighbour that a block changes places with. */
function exchange({ parent, index }: Block, by: -1 | 1): Node | null {
  const other = parent.maybeChild(index + by)
  return other && other.type.name !== 'footnotes' ? other : null
}

function move(tr: Transaction, block: Block, by: -1 | 1): void {
  const size = exchange(block, by)?.nodeSize ?? 0
  const { node, pos } = block
  const to = by < 0 ? pos - size : pos + size
  const { anchor, head } = tr.selection
  const isNode = tr.selection instanceof NodeSelection
  tr.delete(pos, pos + node.nodeSize).insert(to, node)
  tr.setSelection(
    isNode
      ? NodeSelection.create(tr.doc, anchor - pos + to)
      : TextSelection.between(tr.doc.resolve(anchor - pos + to), tr.doc.resolve(head - pos + to)),
  ).scrollIntoView()
}

function remove(tr: Transaction, { node, pos, parent }: Block): void {
  const { paragraph } = tr.doc.type.schema.nodes
  const isLast =
    parent.childCount === 1 ||
    (parent === tr.doc && parent.childCount === 2 && parent.lastChild?.type.name === 'footnotes')
  if (!isLast) tr.delete(pos, pos + node.nodeSize)
  else if (parent === tr.doc && paragraph) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create())
  else tr.delete(pos - 1, pos + node.nodeSize + 1) // an emptied list goes as a whole
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))))
}
