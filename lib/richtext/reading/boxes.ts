import type { Element } from 'hast'
import type { BodyNode } from '@/lib/richtext/body'
import { CALLOUTS, type CalloutKind } from '@/lib/richtext/callouts'
import { styleOfElement } from '@/lib/richtext/reading/entering'
import { inlineOf } from '@/lib/richtext/reading/flattening'
import type { Flow } from '@/lib/richtext/reading/flow'
import { attribute, type Context, classesOf, deeper, isElement, type Reading } from '@/lib/richtext/reading/reading'

const SET_APART = /^(div|section|aside|p|fieldset|article)$/
const NAMED = / (?:callout|admonition|alert|markdown-alert)[ -]/
const KINDS: [RegExp, CalloutKind][] = [
  [/warning/, 'warning'],
  [/caution|danger|error/, 'caution'],
  [/important/, 'important'],
  [/tip|success|hint/, 'tip'],
  [/note|info/, 'note'],
]

/** The kind of call-out that an element is by its class, or by a border or ground of its own; null if it is none. */
export function calloutKind(element: Element): CalloutKind | null {
  if (!SET_APART.test(element.tagName)) return null
  const own = CALLOUTS.find((kind) => kind === attribute(element, 'dataCallout'))
  if (own) return own
  const classes = classesOf(element)
  if (NAMED.test(classes)) return KINDS.find(([pattern]) => pattern.test(classes))?.[1] ?? 'box'
  const style = styleOfElement(element)
  return style?.ground || style?.hasBorder ? 'box' : null
}

/** Reads a passage that is set apart. */
export function readCallout(
  element: Element,
  kind: CalloutKind,
  flow: Flow,
  context: Context,
  reading: Reading,
): boolean {
  return readContainer(element, { type: 'callout', attrs: { kind } }, flow, context, reading)
}

/** Reads a container of blocks, such as a quotation; an empty one leaves nothing. False where there is no room for it. */
export function readContainer(
  element: Element,
  node: BodyNode,
  flow: Flow,
  context: Context,
  reading: Reading,
): boolean {
  const within = deeper(context, 1)
  if (within === null) return false
  flow.endLine()
  const content = reading.blocksOf(element.children, within)
  if (content.length > 0) flow.block({ ...node, content })
  return true
}

/** Reads what opens on demand. */
export function readDetails(element: Element, flow: Flow, context: Context, reading: Reading): boolean {
  const within = deeper(context, 2)
  if (within === null) return false
  const isSummary = (node: Element['children'][number]) => isElement(node) && node.tagName === 'summary'
  flow.endLine()
  const summary = inlineOf(reading.blocksOf(element.children.filter(isSummary), within))
  const content = reading.blocksOf(
    element.children.filter((child) => !isSummary(child)),
    within,
  )
  flow.block({
    type: 'details',
    attrs: { open: element.properties.open === true },
    content: [
      { type: 'detailsSummary', content: summary },
      { type: 'detailsContent', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    ],
  })
  return true
}

/** Reads a heading. One that swallowed what follows it (its end tag was forgotten) keeps its first line. */
export function readHeading(element: Element, flow: Flow, context: Context, reading: Reading): void {
  flow.endLine()
  const blocks = reading.blocksOf(element.children, context)
  const isHeading = blocks.length <= 3 && blocks.every(({ type }) => type === 'paragraph' || type === 'figure')
  const first = blocks.findIndex(({ type }) => type === 'paragraph')
  if (first === -1) {
    for (const block of blocks) flow.block(block)
    return
  }
  const level = Number(element.tagName.slice(1))
  const textAlign = blocks[first]?.attrs?.textAlign ?? null
  const heading = (content: BodyNode[]): BodyNode => ({ type: 'heading', attrs: { level, textAlign }, content })
  if (isHeading) {
    flow.block(heading(inlineOf(blocks)))
    return
  }
  for (const block of blocks.slice(0, first)) flow.block(block)
  flow.block(heading(blocks[first]?.content ?? []))
  for (const block of blocks.slice(first + 1)) flow.block(block)
}
