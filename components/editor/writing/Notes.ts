import { Extension } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { addFootnotes, footnotesIn } from '@/components/editor/notes'
import { randomBlockId } from '@/lib/richtext/body'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    notes: {
      /** Puts a sign where the cursor is, a note at the end of the text, and the cursor into the note. */
      addFootnote: () => ReturnType
    }
  }
}

/** Footnotes while one writes. */
export const Notes = Extension.create({
  name: 'notes',
  addCommands: () => ({
    addFootnote:
      () =>
      ({ tr, state: { schema }, dispatch }) => {
        const { $to } = tr.selection
        const { footnote, footnoteReference, paragraph } = schema.nodes
        const inNote = Array.from({ length: $to.depth }, (_, at) => $to.node(at + 1)).some(
          ({ type }) => type === footnote,
        )
        if (!footnote || !footnoteReference || !paragraph || inNote) return false
        if (!$to.parent.canReplaceWith($to.index(), $to.index(), footnoteReference)) return false
        if (!dispatch) return true
        const id = randomBlockId()
        tr.insert($to.pos, footnoteReference.create({ footnote: id }))
        const at = addFootnotes(tr, [footnote.create({ id }, paragraph.create())])
        tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView()
        return true
      },
  }),
  addKeyboardShortcuts() {
    return { Backspace: () => this.editor.commands.command(({ tr }) => removeEmptyNote(tr)) }
  },
})

/** Backspace in a note with nothing in it takes the note away, and its signs with it. */
function removeEmptyNote(tr: Transaction): boolean {
  const { $from, empty } = tr.selection
  const note = $from.node(-1)
  const notes = footnotesIn(tr.doc)
  if (!empty || note?.type.name !== 'footnote' || note.childCount > 1 || $from.parent.content.size > 0 || !notes)
    return false
  const { id } = note.attrs
  if (notes.node.childCount === 1) tr.delete(notes.from, notes.to)
  else tr.delete($from.before(-1), $from.after(-1))
  const signs: number[] = []
  tr.doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteReference' && node.attrs.footnote === id) signs.push(pos)
  })
  for (const pos of signs.reverse()) tr.delete(pos, pos + 1)
  tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.min(signs[0] ?? tr.doc.content.size, tr.doc.content.size)), -1),
  )
  return true
}
