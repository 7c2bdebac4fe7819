import type { Element } from 'hast'
import type { BodyNode } from '@/lib/richtext/body'
import { styleOfElement } from '@/lib/richtext/reading/entering'
import { inlineOf } from '@/lib/richtext/reading/flattening'
import type { Flow } from '@/lib/richtext/reading/flow'
import {
  attribute,
  type Content,
  type Context,
  classesOf,
  isElement,
  pixels,
  type Reading,
} from '@/lib/richtext/reading/reading'
import { alignOf } from '@/lib/richtext/reading/styles'
import { safeImageSrc } from '@/lib/richtext/urls'

/** Where scripts for late loading keep the true address. */
const LATE = ['dataSrc', 'dataLazySrc', 'dataOriginal']

/** Reads a picture into the line it stands in; one that may not be shown leaves its alt text. */
export function readImage(image: Element, flow: Flow, context: Context, reading: Reading): void {
  const address = addressOf(image)
  if (address && address !== attribute(image, 'src')) reading.late.add(address)
  const alt = attribute(image, 'alt')
  const own = { width: pixels(image, 'width'), height: pixels(image, 'height') }
  if (own.width === 1 && own.height === 1) {
    reading.report('A counter’s invisible picture was dropped.', address?.slice(0, 200))
    return
  }
  const given = address === null ? null : (reading.options.image?.(address) ?? { src: address })
  const src = safeImageSrc(given?.src)
  if (src === null) {
    if (alt) flow.text(alt, context)
    reading.report('A picture could not be kept.', address?.slice(0, 200))
    return
  }
  const width = given?.width ?? own.width
  const displayWidth = own.width !== null && width !== null && own.width < width ? own.width : null
  flow.inline(
    {
      type: 'image',
      attrs: {
        src,
        alt,
        title: attribute(image, 'title'),
        width,
        height: given?.height ?? own.height,
        displayWidth,
        align: alignOfImage(image),
      },
    },
    context,
  )
}

/** Whether what stands here for browsers without scripts is only the picture that was read from a late address. */
export function isRepeated(noscript: Element, reading: Reading): boolean {
  return (
    noscript.children.length > 0 &&
    noscript.children.every((child) => {
      if (!isElement(child)) return child.type === 'comment' || (child.type === 'text' && child.value.trim() === '')
      return child.tagName === 'img' && reading.late.has(attribute(child, 'src') ?? '')
    })
  )
}

function addressOf(image: Element): string | null {
  const src = attribute(image, 'src')
  if (src && !src.startsWith('data:')) return src
  return LATE.map((name) => attribute(image, name)).find(Boolean) ?? src
}

function alignOfImage(image: Element) {
  const classed = / align(left|center|right) /.exec(classesOf(image))?.[1]
  const align = alignOf(classed ?? styleOfElement(image)?.float ?? attribute(image, 'align') ?? '')
  return align === 'justify' ? null : align
}

/** Reads what has a caption: a picture or a table takes it; anything else has it as a paragraph below. */
export function readFigure(
  figure: Element,
  isCaption: (element: Element) => boolean,
  flow: Flow,
  context: Context,
  reading: Reading,
): void {
  flow.endLine()
  const isOne = (child: Content) => isElement(child) && isCaption(child)
  const blocks = reading.blocksOf(
    figure.children.filter((child) => !isOne(child)),
    context,
  )
  const captions = reading.blocksOf(figure.children.filter(isOne), context)
  const [only] = blocks
  const caption = inlineOf(captions)
  if (blocks.length === 1 && only?.type === 'figure' && caption.length > 0) {
    flow.block(withAlignOf(figure, { ...only, content: caption }))
  } else {
    for (const block of [...blocks, ...captions]) flow.block(block)
  }
}

/** The node of a figure whose alignment its box gave by a class (WordPress). */
function withAlignOf(element: Element, node: BodyNode): BodyNode {
  const align = / align(left|center|right) /.exec(classesOf(element))?.[1]
  return align && node.type === 'figure' ? { ...node, attrs: { ...node.attrs, align } } : node
}
