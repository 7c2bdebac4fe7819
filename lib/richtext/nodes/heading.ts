import { Heading as Stock } from '@tiptap/extension-heading'

/** A heading. Its level is told by its element alone, whatever attribute of that name the element has. */
export const Heading = Stock.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false, parseHTML: () => null } }),
})
