import { type Editor, findParentNode } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { LINE_TOOLS } from './tools/block-tools'
import { MARK_TOOLS } from './tools/mark-tools'

/** The things that have controls of their own while the cursor is in them. */
export type Place = 'table' | 'codeBlock' | 'callout' | 'details' | 'htmlBlock' | 'picture'

/** What the tools show of the place where the cursor is. */
export interface EditorStanding {
  /** Names of the tools that are on. */
  on: string[]
  place: Place | null
  /** What that thing says of itself. */
  attributes: Record<string, unknown>
  /** Where that thing begins. */
  pos: number
}

const AROUND: Partial<Record<string, Place>> = {
  table: 'table',
  codeBlock: 'codeBlock',
  callout: 'callout',
  details: 'details',
  figure: 'picture',
}

export function standingOf(editor: Editor): EditorStanding {
  const on = [...MARK_TOOLS, ...LINE_TOOLS].filter(({ isOn }) => isOn?.(editor)).map(({ name }) => name)
  return { on, ...placeOf(editor) }
}

function placeOf({ state: { selection } }: Editor): Pick<EditorStanding, 'place' | 'attributes' | 'pos'> {
  if (selection instanceof NodeSelection) {
    const { name } = selection.node.type
    const place = name === 'image' ? 'picture' : name === 'htmlBlock' ? name : (AROUND[name] ?? null)
    return { place, attributes: selection.node.attrs, pos: selection.from }
  }
  const around = findParentNode(({ type }) => type.name in AROUND)(selection)
  if (!around) return { place: null, attributes: {}, pos: -1 }
  return { place: AROUND[around.node.type.name] ?? null, attributes: around.node.attrs, pos: around.pos }
}

/** Changes what the thing at this place says of itself. */
export function setAttributes(editor: Editor, pos: number, changes: Record<string, unknown>): void {
  const node = editor.state.doc.nodeAt(pos)
  if (!node) return
  const { tr } = editor.state
  for (const [name, value] of Object.entries(changes)) tr.setNodeAttribute(pos, name, value)
  if (editor.state.selection instanceof NodeSelection && editor.state.selection.from === pos)
    tr.setSelection(NodeSelection.create(tr.doc, pos))
  editor.view.dispatch(tr)
}
