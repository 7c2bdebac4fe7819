import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import { calloutKind, readCallout, readContainer, readDetails, readHeading } from '@/lib/richtext/reading/boxes'
import { readCode } from '@/lib/richtext/reading/code'
import { readDescriptions } from '@/lib/richtext/reading/descriptions'
import { BOXES, KEPT_AS_HTML, MARKS, NOT_IN_CODE, UNSEEN } from '@/lib/richtext/reading/elements'
import { styleOfElement } from '@/lib/richtext/reading/entering'
import type { Flow } from '@/lib/richtext/reading/flow'
import { readList } from '@/lib/richtext/reading/lists'
import { passBy, readDrawing, readInput, reportHidden } from '@/lib/richtext/reading/oddities'
import { isRepeated, readFigure, readImage } from '@/lib/richtext/reading/pictures'
import { keepAsHtml, readFrame } from '@/lib/richtext/reading/preserved'
import { type Content, type Context, classesOf, isElement, type Reading } from '@/lib/richtext/reading/reading'
import { readRuby } from '@/lib/richtext/reading/ruby'
import { readTable } from '@/lib/richtext/reading/tables'
import { within } from '@/lib/richtext/reading/within'

type Read = (element: Element, flow: Flow, context: Context, reading: Reading) => void

/** Reads content into a flow, element by element. Whatever is not known by name is only a wrapper of its content. */
export function walk(nodes: readonly Content[], flow: Flow, context: Context, reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'text') flow.text(node.value, context)
    else if (isElement(node)) readElement(node, flow, context, reading)
    else if (node.type === 'comment' && /^\s*more\b/.test(node.value)) flow.block({ type: 'more' })
  }
}

function readElement(element: Element, flow: Flow, outer: Context, reading: Reading): void {
  const footnote = reading.references.get(element)
  if (reading.done.has(element)) return
  if (footnote !== undefined) refer(footnote, flow, outer, reading)
  else if (UNSEEN.has(element.tagName)) passBy(element, flow, reading)
  else if (element.properties.hidden || styleOfElement(element)?.isHidden) reportHidden(element, reading)
  else readSeen(element, flow, reading.enter(element, outer), reading)
}

function readSeen(element: Element, flow: Flow, context: Context, reading: Reading): void {
  const { tagName } = element
  const read = Object.hasOwn(READERS, tagName) ? READERS[tagName] : undefined
  const kind = calloutKind(element)
  if (read) read(element, flow, context, reading)
  else if (kind && readCallout(element, kind, flow, context, reading)) return
  else if (isCaptioned(element)) readFigure(element, isWordPressCaption, flow, context, reading)
  else if (BOXES.has(tagName)) readBox(element, flow, context, reading)
  else walk(element.children, flow, context, reading)
}

const readMark: Read = (element, flow, context, reading) => {
  // What the style of the element says of itself comes after what its name says: <b style="font-weight: normal">.
  const named = within(element, context, reading)
  const marks = styleOfElement(element)?.applied(named.marks) ?? named.marks
  walk(element.children, flow, { ...named, marks }, reading)
}

const readBox: Read = (element, flow, context, reading) => {
  flow.endLine()
  walk(element.children, flow, context, reading)
  flow.endLine()
}

/** A reader that falls back on the content alone where the body is too deep already. */
const orContent =
  (read: (element: Element, flow: Flow, context: Context, reading: Reading) => boolean): Read =>
  (element, flow, context, reading) => {
    if (read(element, flow, context, reading)) return
    reading.report('Nesting beyond what a body can hold was flattened.')
    readBox(element, flow, context, reading)
  }

const readPre: Read = (element, flow, context, reading) => {
  flow.endLine()
  const marksOf = (child: Element, around: Context) => within(child, reading.enter(child, around), reading)
  if (holds(element, NOT_IN_CODE)) keepAsHtml(element, flow, reading)
  else readCode(element, marksOf, flow, context, reading)
}

const readForm: Read = (element, flow, context, reading) => {
  const hasFields = holds(element, new Set(['input', 'select', 'textarea', 'button']))
  if (hasFields) keepAsHtml(element, flow, reading)
  else readBox(element, flow, context, reading)
}

const readQuotation: Read = (element, flow, context, reading) => {
  const [open, close] = /[\u3040-\u30ff\u4e00-\u9fff]/.test(toText(element)) ? '「」' : '“”'
  flow.text(open ?? '', context)
  walk(element.children, flow, context, reading)
  flow.text(close ?? '', context)
}

const READERS: Record<string, Read> = {
  ...Object.fromEntries(Object.keys(MARKS).map((name) => [name, readMark])),
  ...Object.fromEntries(
    [...KEPT_AS_HTML].map(
      (name) => [name, (element, flow, _, reading) => keepAsHtml(element, flow, reading)] satisfies [string, Read],
    ),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, readHeading])),
  ...Object.fromEntries(['ul', 'ol', 'menu', 'dir'].map((name) => [name, orContent(readList)])),
  ...Object.fromEntries(['pre', 'xmp', 'listing', 'plaintext', 'textarea'].map((name) => [name, readPre])),
  ...Object.fromEntries(['iframe', 'embed', 'object', 'applet', 'frame'].map((name) => [name, readFrame])),
  a: readMark,
  blockquote: orContent((element, ...rest) => readContainer(element, { type: 'blockquote' }, ...rest)),
  br: (_, flow, context) => flow.inline({ type: 'hardBreak' }, context),
  details: orContent(readDetails),
  dl: orContent(readDescriptions),
  figure: (element, ...rest) => readFigure(element, ({ tagName }) => tagName === 'figcaption', ...rest),
  form: readForm,
  hr: (_, flow) => flow.block({ type: 'horizontalRule' }),
  image: readImage,
  img: readImage,
  input: readInput,
  math: readDrawing,
  noscript: (element, flow, context, reading) => {
    if (!isRepeated(element, reading)) walk(element.children, flow, context, reading)
  },
  q: readQuotation,
  ruby: (element, flow, context) => readRuby(element, flow, context),
  svg: readDrawing,
  table: orContent(readTable),
}

function refer(footnote: string, flow: Flow, context: Context, reading: Reading): void {
  const node = { type: 'footnoteReference', attrs: { footnote } }
  reading.referring.push(node)
  flow.inline(node, { ...context, marks: [] })
}

const isCaptioned = (element: Element) => element.tagName === 'div' && / wp-caption /.test(classesOf(element))
const isWordPressCaption = (element: Element) => / wp-caption-text /.test(classesOf(element))

function holds(element: Element, names: Set<string>): boolean {
  return element.children.some((child) => isElement(child) && (names.has(child.tagName) || holds(child, names)))
}
