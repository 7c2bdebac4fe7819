import { Node } from '@tiptap/core'
import { BLOCK_ID } from '@/lib/richtext/body'

/** All notes of a body, at its end. */
export const Footnotes = Node.create({
  name: 'footnotes',
  content: 'footnote+',
  defining: true,
  parseHTML: () => [{ tag: 'ol[data-footnotes]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['ol', { ...HTMLAttributes, 'data-footnotes': '', class: 'footnotes' }, 0],
})

export const Footnote = Node.create({
  name: 'footnote',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li[data-footnote]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', { ...HTMLAttributes, 'data-footnote': '' }, 0],
})

/** The sign in the text. It names its footnote's block; its number is counted when it is shown. */
export const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    footnote: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-footnote-reference'),
      renderHTML: ({ footnote }) => ({ 'data-footnote-reference': footnote }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote-reference]',
      priority: 60,
      getAttrs: (element) => BLOCK_ID.test(element.getAttribute('data-footnote-reference') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'footnote-reference' }, '*'],
})
