import { Node } from '@tiptap/core'

const LONGEST_READING = 500

/** Characters and how they are read. The characters are its content, so that they are typed and found like others. */
export const Ruby = Node.create({
  name: 'ruby',
  group: 'inline',
  inline: true,
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    reading: {
      default: '',
      parseHTML: (element) => (element.querySelector('rt')?.textContent ?? '').slice(0, LONGEST_READING),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [
    {
      tag: 'ruby',
      contentElement: (element) => {
        const base = element.cloneNode(true) as HTMLElement // DOM parser's own types say Node
        for (const note of base.querySelectorAll('rt, rp')) note.remove()
        return base
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => ['ruby', HTMLAttributes, ['span', 0], ['rt', node.attrs.reading]],
})
