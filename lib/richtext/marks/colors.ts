import { Mark } from '@tiptap/core'
import { parseColor } from '@/lib/richtext/colors'

/** Text in a colour, kept as the author chose it (`#rrggbb`); shown in the nearest of our inks. */
export const TextColor = Mark.create({
  name: 'textColor',
  addAttributes: () => ({
    color: {
      default: null,
      parseHTML: (element) => parseColor(element.style.color) ?? parseColor(element.getAttribute('color') ?? ''),
      renderHTML: ({ color }) => ({ style: `color: ${color}` }),
    },
  }),
  parseHTML: () => [
    { tag: 'font[color]', getAttrs: (element) => (parseColor(element.getAttribute('color') ?? '') ? null : false) },
    { tag: 'span', getAttrs: (element) => (parseColor(element.style.color) ? null : false), consuming: false },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** Text under a marker pen; without a colour, the page's own. */
export const Highlight = Mark.create({
  name: 'highlight',
  addAttributes: () => ({
    color: {
      default: null,
      parseHTML: (element) => parseColor(element.style.backgroundColor),
      renderHTML: ({ color }) => (color ? { style: `background-color: ${color}` } : {}),
    },
  }),
  parseHTML: () => [
    { tag: 'mark' },
    {
      tag: 'span',
      getAttrs: (element) => (parseColor(element.style.backgroundColor) ? null : false),
      consuming: false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['mark', HTMLAttributes, 0],
})
