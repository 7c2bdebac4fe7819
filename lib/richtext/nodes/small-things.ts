import { Node } from '@tiptap/core'

/** A place with a name that links elsewhere lead to: an id or `<a name>` of an imported article. */
export const Anchor = Node.create({
  name: 'anchor',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    name: {
      default: null,
      parseHTML: (element) => element.getAttribute('name') ?? element.id,
      renderHTML: ({ name }) => ({ id: name }),
    },
  }),
  parseHTML: () => [{ tag: 'a[name]:not([href])' }, { tag: 'span[id][data-anchor]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-anchor': '' }],
})

/** Where the beginning ends that lists and feeds may show: 続きを読む. */
export const More = Node.create({
  name: 'more',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'div[data-more]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-more': '' }],
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
