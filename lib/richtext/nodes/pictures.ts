import { type Attributes, Node } from '@tiptap/core'

const attribute = (name: string, read: (element: HTMLElement) => unknown): Attributes => ({
  [name]: { default: null, parseHTML: read, renderHTML: () => ({}) },
})
const picture = (element: HTMLElement) => (element.matches('img') ? element : element.querySelector('img'))
const text = (name: string) => attribute(name, (element) => picture(element)?.getAttribute(name) ?? null)
const pixels = (name: string, from = name) =>
  attribute(name, (element) => Number.parseInt(picture(element)?.getAttribute(from) ?? '', 10) || null)

/**
 * width and height are those of the file, so that the page does not jump and no larger variant is asked for than exists;
 * displayWidth is the width its author gave it.
 */
const pictureAttributes = (): Attributes => ({
  ...text('src'),
  ...text('alt'),
  ...text('title'),
  ...pixels('width'),
  ...pixels('height'),
  ...pixels('displayWidth', 'data-display-width'),
  ...attribute('align', (element) => element.getAttribute('data-align')),
})
const written = (attributes: Record<string, unknown>) => ({
  src: attributes.src,
  alt: attributes.alt,
  title: attributes.title,
  width: attributes.width,
  height: attributes.height,
  'data-display-width': attributes.displayWidth,
})

/** A picture that stands in a line of text: an icon, or one of several side by side. */
export const Image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: 'img[src]:not([src^="data:"])' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    { ...HTMLAttributes, ...written(node.attrs), 'data-align': node.attrs.align },
  ],
})

/** A picture that stands by itself, with a caption and perhaps a link. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    ...pictureAttributes(),
    ...attribute('href', (element) => element.querySelector('a:has(img)')?.getAttribute('href') ?? null),
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => (element.querySelector('img[src]:not([src^="data:"])') ? null : false),
      contentElement: (element) =>
        element.querySelector('figcaption') ?? element.ownerDocument.createElement('figcaption'),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const image = ['img', written(node.attrs)] as const
    return [
      'figure',
      { ...HTMLAttributes, 'data-align': node.attrs.align },
      node.attrs.href ? ['a', { href: node.attrs.href }, image] : image,
      ['figcaption', 0],
    ]
  },
})
