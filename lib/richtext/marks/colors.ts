import { Mark } from '@tiptap/core'
import { hueOf, parseColor } from '@/lib/richtext/colors'

const textColor = (element: HTMLElement) =>
  parseColor(element.getAttribute('data-color') ?? '') ??
  parseColor(element.style.color) ??
  parseColor(element.getAttribute('color') ?? '')
const ground = (element: HTMLElement) =>
  parseColor(element.getAttribute('data-color') ?? '') ?? parseColor(element.style.backgroundColor)

/** Text in a colour, kept as the author chose it (`#rrggbb`); shown in the nearest of our inks. */
export const TextColor = Mark.create({
  name: 'textColor',
  addAttributes: () => ({
    color: {
      default: null,
      parseHTML: textColor,
      renderHTML: ({ color }) => (color ? { 'data-color': color, class: `ink-${hueOf(color)}` } : {}),
    },
  }),
  parseHTML: () => [
    { tag: 'font[color]', getAttrs: (element) => (textColor(element) ? null : false) },
    { tag: 'span', getAttrs: (element) => (textColor(element) ? null : false), consuming: false },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** Text under a marker pen; without a colour, the page's own. */
export const Highlight = Mark.create({
  name: 'highlight',
  addAttributes: () => ({
    color: {
      default: null,
      parseHTML: ground,
      renderHTML: ({ color }) => (color ? { 'data-color': color, class: `mark-${hueOf(color)}` } : {}),
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
