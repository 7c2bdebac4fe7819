import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import { videoOf } from '@/lib/richtext/embeds'
import { calloutKind, readCallout, readContainer, readDetails, readHeading } from '@/lib/richtext/reading/boxes'
import { readCode } from '@/lib/richtext/reading/code'
import { readDescriptions } from '@/lib/richtext/reading/descriptions'
import { BOXES, KEPT_AS_HTML, MARKS, NOT_IN_CODE, UNSEEN } from '@/lib/richtext/reading/elements'
import { styleOfElement } from '@/lib/richtext/reading/entering'
import type { Flow } from '@/lib/richtext/reading/flow'
import { readList } from '@/lib/richtext/reading/lists'
import { withMark } from '@/lib/richtext/reading/marks'
import { isRepeated, readFigure, readImage } from '@/lib/richtext/reading/pictures'
import { keepAsHtml, readFrame } from '@/lib/richtext/reading/preserved'
import {
  attribute,
  type Content,
  type Context,
  classesOf,
  isElement,
  type Reading,
} from '@/lib/richtext/reading/reading'
import { readRuby } from '@/lib/richtext/reading/ruby'
import { readTable } from '@/lib/richtext/reading/tables'
import { safeHref } from '@/lib/richtext/urls'

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

/** The context of what stands in an element of a line. */
function inLine(element: Element, context: Context): Context {
  const mark = Object.hasOwn(MARKS, element.tagName) ? MARKS[element.tagName] : undefined
  const isColoured = mark === 'highlight' && context.marks.some(({ type }) => type === 'highlight')
  return mark && !isColoured ? { ...context, marks: withMark(context.marks, mark) } : context
}

const readMark: Read = (element, flow, context, reading) => {
  // What the style of the element says of itself comes after what its name says: <b style="font-weight: normal">.
  const named = inLine(element, context)
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
  const marksOf = (child: Element, around: Context) => inCode(child, reading.enter(child, around), reading)
  if (holds(element, NOT_IN_CODE)) keepAsHtml(element, flow, reading)
  else readCode(element, marksOf, flow, context, reading)
}

const inCode = (element: Element, context: Context, reading: Reading) =>
  element.tagName === 'a' ? inLink(element, context, reading) : inLine(element, context)

const readLink: Read = (element, flow, context, reading) =>
  walk(element.children, flow, inLink(element, context, reading), reading)

function inLink(element: Element, context: Context, reading: Reading): Context {
  const address = attribute(element, 'href')
  if (address === null) return context
  if (/ keyword /.test(classesOf(element)) && /\/\/d\.hatena\.ne\.jp\/keyword\//.test(address)) {
    reading.report('Links of Hatena’s keywords were dropped.')
    return context
  }
  const href = safeHref(reading.options.rewriteLink?.(address) ?? address)
  if (href === null) {
    reading.report('A link could not be kept.', address.slice(0, 200))
    return context
  }
  const title = attribute(element, 'title')
  return { ...context, marks: withMark(context.marks, 'link', { href, ...(title && { title }) }) }
}

const readInput: Read = (element, flow, context, reading) => {
  const type = attribute(element, 'type')
  if (type === 'hidden') return
  reading.report('A field of a form was dropped.')
  const value = attribute(element, 'value')
  if (value && !/^(checkbox|radio|password|file|image)$/.test(type ?? '')) flow.text(value, context)
}

const readForm: Read = (element, flow, context, reading) => {
  const hasFields = holds(element, new Set(['input', 'select', 'textarea', 'button']))
  if (hasFields) keepAsHtml(element, flow, reading)
  else readBox(element, flow, context, reading)
}

const readDrawing: Read = (element, flow, context, reading) => {
  reading.report(`A <${element.tagName}> was dropped, save its words.`)
  const words = toText(element).trim()
  if (words) flow.text(words, context)
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
  a: readLink,
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

/** Niconico's old players were scripts; every other unseen element is passed by, scripts not in silence. */
function passBy(element: Element, flow: Flow, { report }: Reading): void {
  if (element.tagName !== 'script') return
  const video = videoOf(attribute(element, 'src') ?? '')
  if (video) flow.block({ type: 'embed', attrs: { ...video, title: null } })
  else report('A script was dropped.', attribute(element, 'src') ?? undefined)
}

function reportHidden(element: Element, { report }: Reading): void {
  const words = toText(element).trim()
  if (words) report('Hidden text was dropped.', words.slice(0, 80))
}

const isCaptioned = (element: Element) => element.tagName === 'div' && / wp-caption /.test(classesOf(element))
const isWordPressCaption = (element: Element) => / wp-caption-text /.test(classesOf(element))

function holds(element: Element, names: Set<string>): boolean {
  return element.children.some((child) => isElement(child) && (names.has(child.tagName) || holds(child, names)))
}
