import { Extension, InputRule } from '@tiptap/core'
import type { Node as Block, Schema } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** 漢字《かんじ》, or ｜any words《their reading》, as Aozora Bunko and novel sites write it. */
const TYPED = /(?:[|｜]([^|｜《》\n]{1,100})|([\p{Script=Han}々〆〇ヶ]{1,50}))《([^《》\n]{1,100})》$/u

/** A reading that is typed in these brackets stands above its characters at once, whether an input method is on or not. */
export const RubyInput = Extension.create({
  name: 'rubyInput',
  addInputRules() {
    return [
      new InputRule({
        find: TYPED,
        handler: ({ state, range, match }) => {
          const ruby = rubyOf(match, state.doc.resolve(range.from).parent, state.schema)
          if (!ruby) return null
          state.tr.replaceWith(range.from, range.to, ruby)
        },
      }),
    ]
  },
  addProseMirrorPlugins() {
    return [closedWhileComposing()]
  },
})

const key = new PluginKey<readonly number[]>('rubyInput')

/**
 * Input rules look at the text in the pause after a composition. Who types on at once leaves none, and the bracket
 * would stay: where one was closed is remembered until there is a pause.
 */
function closedWhileComposing() {
  return new Plugin<readonly number[]>({
    key,
    state: {
      init: () => [],
      apply(transaction, closed) {
        if (transaction.getMeta(key)) return []
        const before = closed.map((position) => transaction.mapping.map(position, -1))
        const now = closedBy(transaction)
        return now === null || before.includes(now) ? before : [...before, now]
      },
    },
    props: {
      handleDOMEvents: { compositionend: (view) => void setTimeout(() => setReadings(view)) },
    },
  })
}

function closedBy(transaction: Transaction): number | null {
  const { docChanged, selection } = transaction
  const isComposed = transaction.getMeta('composition') !== undefined
  return isComposed && docChanged && selection.empty && typedBefore(transaction.doc, selection.from)
    ? selection.from
    : null
}

function setReadings(view: EditorView): void {
  if (view.isDestroyed || view.composing) return
  const { state } = view
  const closed = key.getState(state) ?? []
  if (closed.length === 0) return
  const transaction = state.tr.setMeta(key, 'set')
  for (const position of closed.toSorted((a, b) => b - a)) {
    const match = typedBefore(state.doc, position)
    const ruby = match && rubyOf(match, state.doc.resolve(position).parent, state.schema)
    if (ruby) transaction.replaceWith(position - match[0].length, position, ruby)
  }
  view.dispatch(transaction)
}

function typedBefore(doc: Block, position: number): RegExpMatchArray | null {
  const before = doc.resolve(position).nodeBefore
  if (before?.marks.some((mark) => mark.type.spec.code)) return null
  return before?.text?.match(TYPED) ?? null
}

function rubyOf(match: RegExpMatchArray, parent: Block, schema: Schema): Block | null {
  const { ruby } = schema.nodes
  if (!ruby || parent.type.spec.code || parent.type === ruby) return null
  return ruby.create({ reading: match[3] ?? '' }, schema.text(match[1] ?? match[2] ?? ''))
}
