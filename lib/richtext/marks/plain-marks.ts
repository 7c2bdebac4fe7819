import { Mark } from '@tiptap/core'

const mark = (name: string, element: string, others: { tag?: string; style?: string }[] = [], shortcut?: string) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag: element }, ...others.map((rule) => rule as { tag: string })],
    renderHTML: ({ HTMLAttributes }) => [element, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      if (!shortcut) return {}
      return { [shortcut]: () => this.editor.commands.toggleMark(this.name) }
    },
  })

export const Superscript = mark('superscript', 'sup', [{ style: 'vertical-align=super' }], 'Mod-.').extend({
  excludes: 'subscript',
})
export const Subscript = mark('subscript', 'sub', [{ style: 'vertical-align=sub' }], 'Mod-,').extend({
  excludes: 'superscript',
})
export const Small = mark('small', 'small')
export const Keyboard = mark('keyboard', 'kbd')
