import { type Attributes, Node } from '@tiptap/core'
import { safeHref, safeImageSrc } from '@/lib/richtext/urls'
import { textOf, wholeNumberOf, wordOf } from './attribute-readers'

const WIDEST = 30_000

const attribute = (name: string, read: (element: HTMLElement) => unknown): Attributes => ({
  [name]: { default: null, parseHTML: read, renderHTML: () => ({}) },
})
const picture = (element: HTMLElement) => (element.matches('img') ? element : element.querySelector('img'))
/** Data and files of the author's own machine are no address that a reader could ask. */
const isShown = (image: Element | null) => safeImageSrc(image?.getAttribute('src')) !== null
const text = (name: string) => attribute(name, (element) => textOf(picture(element), name))
const pixels = (name: string, from = name) =>
  attribute(name, (element) => wholeNumberOf(picture(element), from, 1, WIDEST))

/**
 * width and height are those of the file, so that the page does not jump and no larger variant is asked for than exists;
 * displayWidth is the width its author gave it.
 */
const pictureAttributes = (): Attributes => ({
  ...attribute('src', (element) => safeImageSrc(picture(element)?.getAttribute('src'))),
  ...text('alt'),
  ...text('title'),
  ...pixels('width'),
  ...pixels('height'),
  ...pixels('displayWidth', 'data-display-width'),
  ...attribute('align', (element) => wordOf(element, 'data-align', ['left', 'center', 'right'])),
})
const written = (attributes: Record<string, unknown>) => ({
  src: attributes.src,
  alt: attributes.alt,
  title: attributes.title,
  width: attributes.width,
  height: attributes.height,
  'data-display-width': attributes.displayWidth,
  style: attributes.displayWidth && `width: ${attributes.displayWidth}px`,
})

/** A picture that stands in a line of text: an icon, or one of several side by side. */
export const Image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (element) => isShown(element) && null }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    {
      ...HTMLAttributes,
      ...written(node.attrs),
      'data-align': node.attrs.align,
      class: node.attrs.align && `align-${node.attrs.align}`,
    },
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
    ...attribute('href', (element) => safeHref(element.querySelector('a:has(img)')?.getAttribute('href'))),
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => isShown(element.querySelector('img[src]')) && null,
      contentElement: (element) =>
        element.querySelector('figcaption') ?? element.ownerDocument.createElement('figcaption'),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const image = ['img', written(node.attrs)] as const
    return [
      'figure',
      { ...HTMLAttributes, 'data-align': node.attrs.align, class: node.attrs.align && `align-${node.attrs.align}` },
      node.attrs.href ? ['a', { href: node.attrs.href }, image] : image,
      ['figcaption', 0],
    ]
  },
})
