import { Node } from '@tiptap/core'
import { ANCHOR_NAME } from '@/lib/richtext/anchor-names'

const nameOf = (element: HTMLElement) => element.getAttribute('name') ?? element.id

/** A place with a name that links elsewhere lead to: an id or `<a name>` of an imported article. */
export const Anchor = Node.create({
  name: 'anchor',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    name: {
      default: null,
      parseHTML: nameOf,
      renderHTML: ({ name }) => ({ id: name }),
    },
  }),
  parseHTML: () =>
    ['a[name]:not([href])', 'span[id][data-anchor]'].map((tag) => ({
      tag,
      getAttrs: (element) => ANCHOR_NAME.test(nameOf(element)) && null,
      // words that stand in the place are the text's
      contentElement: (element) => element as HTMLElement,
    })),
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-anchor': '' }],
})

/** Where the beginning ends that lists and feeds may show: 続きを読む. */
export const More = Node.create({
  name: 'more',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'div[data-more]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-more': '', class: 'more' }],
})

/** Markup that no other node can hold, sanitised, shown as it was and edited as source. */
export const HtmlBlock = Node.create({
  name: 'htmlBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    html: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-html'),
      renderHTML: ({ html }) => ({ 'data-html': html }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-html]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
})
