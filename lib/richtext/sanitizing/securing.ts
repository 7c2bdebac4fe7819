import type { Element, Nodes } from 'hast'
import { ANCHOR_NAME } from '@/lib/richtext/anchor-names'
import { safeStyle } from '@/lib/richtext/sanitizing/styles'
import { isExternal, safeHref, safeImageSrc } from '@/lib/richtext/urls'

/** What to do with addresses on the way, as `bodyFromHtml` is told. */
export interface Addresses {
  link?: (href: string) => string
  image?: (src: string) => string
}

/** Looks at what an allow-list of names cannot judge: addresses, styles, ids. Changes the tree in place. */
export function secureElements(tree: Nodes, addresses: Addresses): void {
  const open: Nodes[] = [tree] // a list instead of recursion: hostile trees are deep
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') secure(node, addresses)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}

function secure(element: Element, { link, image }: Addresses): void {
  const { properties } = element
  const href = typeof properties.href === 'string' ? properties.href : null
  const src = typeof properties.src === 'string' ? properties.src : null
  const name = properties.id ?? properties.name
  const style = typeof properties.style === 'string' ? safeStyle(properties.style) : ''

  properties.href = (href !== null && safeHref(link && safeHref(href) ? link(href) : href)) || undefined
  properties.src = (src !== null && safeImageSrc(image && safeImageSrc(src) ? image(src) : src)) || undefined
  properties.id = typeof name === 'string' && ANCHOR_NAME.test(name) ? name : undefined
  properties.name = undefined // a name on anything would shadow properties of the document
  properties.style = style || undefined
  if (properties.href && isExternal(String(properties.href))) properties.rel = ['noopener']
  if (element.tagName === 'img') secureImage(element)
}

/** A picture that may not be shown leaves its alt text. */
function secureImage(image: Element): void {
  const { properties } = image
  properties.alt ??= ''
  if (properties.src) {
    properties.loading = 'lazy'
    properties.decoding = 'async'
  } else {
    image.tagName = 'span'
    image.children = [{ type: 'text', value: String(properties.alt) }]
    image.properties = {}
  }
}
