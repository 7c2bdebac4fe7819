import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import styles from './upload-sign.module.css'

export interface UploadsOptions {
  /** What the button says that stops one. */
  stop: string
  /** What is said of a file that is larger than the library takes: it is not sent at all. */
  tooLarge: string
  /** Told why a file is not there: a sentence, or nothing when the blog could not be reached. */
  onRefused: (sentence: string) => void
  /** A picture has come in and is selected. */
  onPicture: () => void
}

interface Standing {
  signs: DecorationSet
  /** Addresses of pictures that are on their way into the library. */
  fetching: ReadonlySet<string>
}

type Change =
  | { kind: 'begun'; id: string; at: number; dom: HTMLElement }
  | { kind: 'ended'; id: string }
  | { kind: 'fetching'; src: string; is: boolean }

const key = new PluginKey<Standing>('uploads')

/** What is on its way into the library: a sign stands in the text where a file will be, and moves with the text. */
export const Uploads = Extension.create<UploadsOptions>({
  name: 'uploads',
  addOptions: () => ({ stop: '', tooLarge: '', onRefused: () => {}, onPicture: () => {} }),
  addProseMirrorPlugins() {
    return [
      new Plugin<Standing>({
        key,
        options: this.options,
        state: {
          init: () => ({ signs: DecorationSet.empty, fetching: new Set() }),
          apply: (tr, before) => {
            const signs = before.signs.map(tr.mapping, tr.doc)
            const change = tr.getMeta(key) as Change | undefined
            return change ? changed({ ...before, signs }, change, tr.doc) : { ...before, signs }
          },
        },
        props: { decorations: shown },
      }),
    ]
  },
})

export const uploadsOptions = (state: EditorState) => key.get(state)?.spec.options as UploadsOptions

export const tellUploads = (view: EditorView, change: Change) =>
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false))

/** Where the sign of an upload is by now; null when the text around it was deleted. */
export const placeOfUpload = (state: EditorState, id: string): number | null =>
  key.getState(state)?.signs.find(undefined, undefined, (spec) => spec.id === id)[0]?.from ?? null

function changed({ signs, fetching }: Standing, change: Change, doc: Node): Standing {
  switch (change.kind) {
    case 'begun': {
      const sign = Decoration.widget(change.at, change.dom, { id: change.id, side: -1, ignoreSelection: true })
      return { signs: signs.add(doc, [sign]), fetching }
    }
    case 'ended':
      return { signs: signs.remove(signs.find(undefined, undefined, ({ id }) => id === change.id)), fetching }
    case 'fetching': {
      const now = new Set(fetching)
      if (change.is) now.add(change.src)
      else now.delete(change.src)
      return { signs, fetching: now }
    }
  }
}

function shown(state: EditorState): DecorationSet {
  const { signs, fetching } = key.getState(state) ?? { signs: DecorationSet.empty, fetching: new Set() }
  if (fetching.size === 0) return signs
  const pale: Decoration[] = []
  state.doc.descendants((node, pos) => {
    if (fetching.has(node.attrs.src))
      pale.push(Decoration.node(pos, pos + node.nodeSize, { class: styles.fetching ?? '' }))
  })
  return signs.add(state.doc, pale)
}
