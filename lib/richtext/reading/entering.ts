import type { Element } from 'hast'
import { ANCHOR_NAME } from '@/lib/richtext/anchor-names'
import { isPlainInk, parseColor } from '@/lib/richtext/colors'
import { withMark, withoutMark } from '@/lib/richtext/reading/marks'
import { attribute, type Context, type Reading } from '@/lib/richtext/reading/reading'
import { alignOf, type Style, styleOf } from '@/lib/richtext/reading/styles'

/** Elements whose `align` is not about their text. */
const ALIGNED_ELSEWISE = new Set(['img', 'table', 'hr', 'iframe', 'object', 'embed', 'caption', 'legend', 'input'])
/** Elements in a line, whose ground is that of a marker pen. */
const IN_LINE = new Set([
  'span',
  'font',
  'b',
  'strong',
  'em',
  'i',
  'u',
  'a',
  'code',
  'mark',
  'small',
  'big',
  'kbd',
  's',
])

/** The inline style of an element, or null if it has none. */
export function styleOfElement(element: Element): Style | null {
  const text = element.properties.style
  return typeof text === 'string' && text !== '' ? styleOf(text) : null
}

/** Takes in what an element says by itself: names of places, marks, alignment. Reports what was visible and is lost. */
export function enter(element: Element, context: Context, reading: Reading): Context {
  notePlaces(element, reading)
  const { properties } = element
  const align = ALIGNED_ELSEWISE.has(element.tagName) ? null : attribute(element, 'align')
  if (align === null && !properties.style && element.tagName !== 'font') return context

  const style = styleOfElement(element)
  let marks = element.tagName === 'font' ? withFont(element, context, reading) : context.marks
  if (style) {
    for (const sentence of style.lost) reading.report(sentence)
    marks = style.applied(marks)
    if (style.ground && IN_LINE.has(element.tagName)) marks = withMark(marks, 'highlight', { color: style.ground })
  }
  return {
    ...context,
    marks,
    align: style?.align ?? alignOf(align ?? '') ?? context.align,
    preserve: context.preserve || (style?.preserve ?? false),
  }
}

function notePlaces(element: Element, { places, names, report }: Reading): void {
  const { id, name } = element.properties
  if (id === undefined && (name === undefined || element.tagName !== 'a')) return
  for (const place of new Set([id, element.tagName === 'a' ? name : undefined])) {
    if (typeof place !== 'string' || place === '' || names.has(place)) continue
    if (ANCHOR_NAME.test(place)) {
      names.add(place)
      places.push({ type: 'anchor', attrs: { name: place } })
    } else {
      report('The name of a place in the text could not be kept.', place)
    }
  }
}

function withFont(element: Element, context: Context, { report }: Reading) {
  const color = parseColor(attribute(element, 'color') ?? '')
  const size = attribute(element, 'size')?.trim()
  let { marks } = context
  if (color) marks = isPlainInk(color) ? withoutMark(marks, 'textColor') : withMark(marks, 'textColor', { color })
  if (size && /^(-\d|1|2)$/.test(size)) marks = withMark(marks, 'small')
  else if (size && size !== '3') report('Sizes of text were not kept.')
  if (element.properties.face) report('Typefaces were not kept.')
  return marks
}
