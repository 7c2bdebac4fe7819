import type { Element, ElementContent } from 'hast'
import { videoOf } from '@/lib/richtext/embeds'
import type { Flow } from '@/lib/richtext/reading/flow'
import { attribute, type Content, type Context, isElement, type Reading } from '@/lib/richtext/reading/reading'
import { sanitizedHtmlOf } from '@/lib/richtext/sanitize'
import { safeHref } from '@/lib/richtext/urls'
import { visibleTextOf } from '@/lib/richtext/visible-text'

const SHOWN_WITHOUT_WORDS = /<(img|video|audio|input|meter|progress|textarea|select)\b/

/** Keeps an element as sanitised HTML, when no node can hold it. */
export function keepAsHtml(element: Element, flow: Flow, reading: Reading): void {
  const { rewriteLink: link, image } = reading.options
  const addresses = { link, image: image && ((src: string) => image(src)?.src ?? src) }
  const html = sanitizedHtmlOf({ type: 'root', children: [withoutFrames(element)] }, addresses)
  const isSeen = SHOWN_WITHOUT_WORDS.test(html) || visibleTextOf(element) !== ''
  reading.report(`A <${element.tagName}> ${isSeen ? 'is kept as HTML' : 'was dropped'}.`)
  if (isSeen) flow.block({ type: 'htmlBlock', attrs: { html } })
}

/** Reads a frame, an object or a plug-in: a video of a known site, else a link to what it showed. */
export function readFrame(element: Element, flow: Flow, context: Context, reading: Reading): void {
  const addresses = [element, ...element.children.filter(isElement)].flatMap((one) =>
    ['src', 'data', 'value'].map((name) => attribute(one, name)).filter((address) => address !== null),
  )
  const video = addresses.map(videoOf).find((found) => found !== null)
  const link = linkTo(element, addresses.map(safeHref).find(Boolean) ?? null, reading)
  if (video) {
    flow.block({ type: 'embed', attrs: { ...video, title: attribute(element, 'title') } })
  } else if (link) {
    reading.report(`A <${element.tagName}> of another site became a link.`, link.href)
    flow.endLine()
    flow.text(link.text, { ...context, marks: [{ type: 'link', attrs: { href: link.href } }] })
    flow.endLine()
  } else {
    reading.report(`A <${element.tagName}> was dropped.`)
  }
}

function linkTo(element: Element, address: string | null, reading: Reading): { href: string; text: string } | null {
  if (address === null || address.startsWith('about:')) return null
  const href = safeHref(reading.options.rewriteLink?.(address) ?? address)
  return href === null ? null : { href, text: attribute(element, 'title') ?? href }
}

/** A copy in which frames are links: the sanitiser would drop them without a trace. */
function withoutFrames(element: Element): Element {
  if (element.tagName === 'iframe') {
    const href = safeHref(attribute(element, 'src')) ?? ''
    const text: ElementContent = { type: 'text', value: attribute(element, 'title') ?? href }
    return { type: 'element', tagName: 'a', properties: { href }, children: [text] }
  }
  const children = element.children.map((child: Content) => (isElement(child) ? withoutFrames(child) : child))
  return { ...element, children: children as ElementContent[] } // the same kinds as before
}
