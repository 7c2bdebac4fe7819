import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Highlighted } from '@/lib/richtext/highlighting'

type Highlighting = typeof import('@/lib/richtext/highlighting')

/** Colours that come at each key cost more than those of a page that is made once. */
const LONGEST_WHILE_TYPED = 10_000

interface Standing {
  /** Null until the first code of a language that has one was met: most articles never load it. */
  highlighting: Highlighting | null
  colours: DecorationSet
}

const key = new PluginKey<Standing>('codeColours')

/** Code has the colours that readers will see it in. */
export const CodeColours = Extension.create({
  name: 'codeColours',
  addProseMirrorPlugins: () => [
    new Plugin<Standing>({
      key,
      state: { init: () => ({ highlighting: null, colours: DecorationSet.empty }), apply: standingAfter },
      props: { decorations: (state) => key.getState(state)?.colours },
      view: (view) => {
        loadFor(view)
        return { update: loadFor }
      },
    }),
  ],
})

function standingAfter(transaction: Transaction, before: Standing): Standing {
  const highlighting: Highlighting | null = transaction.getMeta(key) ?? before.highlighting
  if (!highlighting || (highlighting === before.highlighting && !transaction.docChanged)) return before
  const isComposed = transaction.getMeta('composition') !== undefined // new spans around its words would end it
  const { doc, mapping } = transaction
  return {
    highlighting,
    colours: isComposed ? before.colours.map(mapping, doc) : coloursIn(doc, highlighting),
  }
}

const asked = new WeakSet<EditorView>()

function loadFor(view: EditorView): void {
  if (asked.has(view) || !codeIn(view.state.doc).some(({ node }) => node.attrs.language)) return
  asked.add(view)
  import('@/lib/richtext/highlighting').then(
    (highlighting) => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, highlighting)),
    () => asked.delete(view), // the network is away: the next key asks again
  )
}

/** @param highlighting as loaded */
export function coloursIn(doc: Node, highlighting: Highlighting): DecorationSet {
  const colours = codeIn(doc).flatMap(({ node, pos }) =>
    rangesOf(node, highlighting).map(({ from, to, classes }) =>
      Decoration.inline(pos + 1 + from, pos + 1 + to, { class: classes }),
    ),
  )
  return colours.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, colours)
}

interface Range {
  from: number
  to: number
  classes: string
}

/** A block that was not touched is the same object in the next document: it is highlighted once. */
const known = new WeakMap<Node, Range[]>()

function rangesOf(code: Node, { highlight, classesOf }: Highlighting): Range[] {
  const before = known.get(code)
  if (before) return before
  const ranges: Range[] = []
  const { language } = code.attrs
  const isPlain = code.content.size > LONGEST_WHILE_TYPED || code.children.some(({ marks }) => marks.length > 0)
  const tree = isPlain
    ? null
    : highlight(code.textContent, typeof language === 'string' ? language.toLowerCase() : null)
  let at = 0
  const walk = (node: Highlighted) => {
    if (node.type === 'text') at += node.value.length
    if (node.type !== 'element') return
    const from = at
    node.children.forEach(walk)
    ranges.push({ from, to: at, classes: classesOf(node) })
  }
  tree?.forEach(walk)
  known.set(code, ranges)
  return ranges
}

function codeIn(doc: Node): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'codeBlock') found.push({ node, pos })
    return !node.isTextblock
  })
  return found
}
