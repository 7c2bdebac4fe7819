import { Extension, InputRule } from '@tiptap/core'

/** 漢字《かんじ》, or ｜any words《their reading》, as Aozora Bunko and novel sites write it. */
const TYPED = /(?:[|｜]([^|｜《》\n]{1,100})|([\p{Script=Han}々〆〇ヶ]{1,50}))《([^《》\n]{1,100})》$/u

/** A reading that is typed in these brackets stands above its characters at once, whether an input method is on or not. */
export const RubyInput = Extension.create({
  name: 'rubyInput',
  addInputRules() {
    const { schema } = this.editor
    return [
      new InputRule({
        find: TYPED,
        handler: ({ state, range, match }) => {
          const base = match[1] ?? match[2] ?? ''
          const { ruby } = schema.nodes
          const $from = state.doc.resolve(range.from)
          if (!ruby || $from.parent.type.spec.code || $from.parent.type === ruby) return null
          state.tr.replaceWith(range.from, range.to, ruby.create({ reading: match[3] ?? '' }, schema.text(base)))
        },
      }),
    ]
  },
})
