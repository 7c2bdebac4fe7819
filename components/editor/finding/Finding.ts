import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import styles from './FindBar.module.css'

export interface Match {
  from: number
  to: number
}

export interface Found {
  query: string
  matches: Match[]
  /** Which of them is looked at; -1 for none. */
  at: number
}

const NOTHING: Found = { query: '', matches: [], at: -1 }
const key = new PluginKey<Found>('finding')

/** Marks what is looked for, wherever it stands. */
export const Finding = Extension.create({
  name: 'finding',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, before) {
          const asked = tr.getMeta(key) as Partial<Found> | undefined
          if (!asked && (!tr.docChanged || before.query === '')) return before
          const query = asked?.query ?? before.query
          const matches = tr.docChanged || query !== before.query ? matchesIn(tr.doc, query) : before.matches
          return { query, matches, at: Math.min(asked?.at ?? before.at, matches.length - 1) }
        },
      },
      props: {
        decorations(state) {
          const { matches, at } = found(state)
          if (matches.length === 0) return null
          const marked = matches.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: (index === at ? styles.current : styles.match) ?? '' }),
          )
          return DecorationSet.create(state.doc, marked)
        },
      },
    }),
  ],
})

export const found = (state: EditorState): Found => key.getState(state) ?? NOTHING

/** Looks for words; goes to the first place behind the cursor. An empty query ends it. */
export function find(view: EditorView, query: string): void {
  const matches = matchesIn(view.state.doc, query)
  const next = matches.findIndex(({ from }) => from >= view.state.selection.from)
  go(view, { query, at: matches.length === 0 ? -1 : Math.max(0, next) })
}

export function findNext(view: EditorView, by: 1 | -1): void {
  const { matches, at } = found(view.state)
  if (matches.length > 0) go(view, { at: (at + by + matches.length) % matches.length })
}

export function replaceOne(view: EditorView, words: string): void {
  const { matches, at } = found(view.state)
  const match = matches[at]
  if (!match) return
  view.dispatch(view.state.tr.insertText(words, match.from, match.to))
  const next = found(view.state).matches.findIndex(({ from }) => from >= match.from + words.length)
  go(view, { at: Math.max(0, next) })
}

/** @returns how many there were */
export function replaceAll(view: EditorView, words: string): number {
  const { matches } = found(view.state)
  const { tr } = view.state
  for (const { from, to } of [...matches].reverse()) tr.insertText(words, from, to)
  if (matches.length > 0) view.dispatch(tr)
  return matches.length
}

function go(view: EditorView, to: Partial<Found>): void {
  view.dispatch(view.state.tr.setMeta(key, to))
  const { matches, at } = found(view.state)
  const match = matches[at]
  if (!match) return
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).scrollIntoView())
}

/** Places of words in the text, in any case of letters; signs between the letters (breaks, pictures) part them. */
export function matchesIn(doc: Node, query: string): Match[] {
  const wanted = query.toLowerCase()
  const matches: Match[] = []
  if (wanted === '') return matches
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return
    const text = lineOf(node)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length })
  })
  return matches
}

/** As long as the node's content, so that a place in one is a place in the other. */
function lineOf(node: Node): string {
  let line = ''
  node.forEach((child) => {
    const text = child.text ?? '\ufffc'.repeat(child.nodeSize)
    const lower = text.toLowerCase()
    line += lower.length === text.length ? lower : text
  })
  return line
}
