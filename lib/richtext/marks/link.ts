import { Link as Stock } from '@tiptap/extension-link'
import { textOf } from '@/lib/richtext/nodes/attribute-readers'
import { safeHref } from '@/lib/richtext/urls'

/** A link. What it opens in, and what it tells the other site, is the renderer's to say. */
export const Link = Stock.extend({
  inclusive: false, // who types on behind a link writes on, not the link
  addAttributes() {
    return {
      ...this.parent?.(),
      href: { default: null, parseHTML: (element: HTMLElement) => safeHref(element.getAttribute('href')) },
      title: { default: null, parseHTML: (element: HTMLElement) => textOf(element, 'title') },
      ...Object.fromEntries(['target', 'rel', 'class'].map((name) => [name, { default: null, parseHTML: () => null }])),
    }
  },
}).configure({ isAllowedUri: (href) => safeHref(href) !== null, openOnClick: false })
