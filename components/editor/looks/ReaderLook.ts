import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { footnotesIn } from '@/components/editor/notes'

/** Japanese has no italics; words without any of it are slanted, as lib/richtext/rendering/inline.ts does. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** What readers see and the nodes do not say: numbers of footnotes, slanted letters. */
export const ReaderLook = Extension.create({
  name: 'readerLook',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => lookOf(doc),
        apply: (tr, before) => (tr.docChanged ? lookOf(tr.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function lookOf(doc: Node): DecorationSet {
  const looks: Decoration[] = []
  const known = new Set(notesOf(doc).map(({ id }) => id))
  const numbers = new Map<string, number>()
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteReference') {
      const id = String(node.attrs.footnote)
      if (known.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
      looks.push(Decoration.node(pos, pos + 1, {}, { number: numbers.get(id) ?? null }))
    } else if (node.isText && node.marks.some(({ type }) => type.name === 'italic') && !JAPANESE.test(node.text ?? ''))
      looks.push(Decoration.inline(pos, pos + node.nodeSize, { class: 'slanted' }))
  })
  for (const { id, pos, size } of notesOf(doc)) {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    looks.push(Decoration.node(pos, pos + size, { value: String(numbers.get(id)) }))
  }
  return looks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, looks)
}

function notesOf(doc: Node): { id: string; pos: number; size: number }[] {
  const notes = footnotesIn(doc)
  const found: { id: string; pos: number; size: number }[] = []
  notes?.node.forEach((note, offset) => {
    found.push({ id: String(note.attrs.id), pos: notes.from + 1 + offset, size: note.nodeSize })
  })
  return found
}
