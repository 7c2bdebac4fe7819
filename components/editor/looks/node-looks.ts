import type { NodeViewRenderer } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { footnotesIn } from '@/components/editor/notes'

/** The sign of a footnote with its number; pressed, it leads to the note. */
export const footnoteReferenceLook: NodeViewRenderer = ({ node, decorations, view }) => {
  const dom = document.createElement('sup')
  dom.className = 'footnote-reference'
  const link = dom.appendChild(document.createElement('a'))
  const show = (given: readonly { spec: { number?: number | null } }[]) => {
    const number = given.find(({ spec }) => 'number' in spec)?.spec.number
    link.textContent = `[${number ?? '?'}]`
  }
  show(decorations)
  link.addEventListener('click', () => {
    const notes = footnotesIn(view.state.doc)
    notes?.node.forEach((note, offset) => {
      if (note.attrs.id !== node.attrs.footnote) return
      const $end = view.state.doc.resolve(notes.from + 1 + offset + note.nodeSize - 1)
      view.dispatch(view.state.tr.setSelection(TextSelection.near($end, -1)).scrollIntoView())
      view.focus()
    })
  })
  return {
    dom,
    update: (updated, now) => {
      if (updated.type !== node.type || updated.attrs.footnote !== node.attrs.footnote) return false
      show(now)
      return true
    },
  }
}

/**
 * Characters with their reading, as one piece: a cursor behind it would stand within the reading for a browser, and what is
 * typed there belongs to nobody. Pressed, it is selected, and the tools change its reading.
 */
export const rubyLook: NodeViewRenderer = ({ node, view, getPos }) => {
  const dom = document.createElement('ruby')
  dom.contentEditable = 'false'
  const contentDOM = dom.appendChild(document.createElement('span'))
  const reading = dom.appendChild(document.createElement('rt'))
  reading.textContent = node.attrs.reading
  dom.addEventListener('click', () => {
    const pos = getPos()
    if (pos !== undefined) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
  })
  return {
    dom,
    contentDOM,
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
    update: (updated) => {
      if (updated.type !== node.type) return false
      reading.textContent = updated.attrs.reading
      return true
    },
  }
}

/** Kept HTML as readers see it, made harmless first. What does so is large, and comes when it is needed. */
export const htmlBlockLook: NodeViewRenderer = ({ node }) => {
  const dom = document.createElement('div')
  dom.className = 'html'
  dom.contentEditable = 'false'
  const frame = dom.appendChild(document.createElement('div'))
  void import('@/lib/richtext/sanitize').then(({ sanitizeHtml }) => {
    frame.innerHTML = sanitizeHtml(String(node.attrs.html))
    frame.inert = true
  })
  return { dom, ignoreMutation: () => true, update: (updated) => updated.eq(node) }
}
