import type { Element } from 'hast'
import { MARKS } from '@/lib/richtext/reading/elements'
import { withMark } from '@/lib/richtext/reading/marks'
import { attribute, type Context, classesOf, type Reading } from '@/lib/richtext/reading/reading'
import { safeHref } from '@/lib/richtext/urls'

/** The context of what stands within an element of a line: what its name means, and where it links to. */
export function within(element: Element, context: Context, reading: Reading): Context {
  if (element.tagName === 'a') return inLink(element, context, reading)
  const mark = Object.hasOwn(MARKS, element.tagName) ? MARKS[element.tagName] : undefined
  const isColoured = mark === 'highlight' && context.marks.some(({ type }) => type === 'highlight')
  return mark && !isColoured ? { ...context, marks: withMark(context.marks, mark) } : context
}

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
