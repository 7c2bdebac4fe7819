import { Node } from '@tiptap/core'

/** The whole body. Footnotes may stand nowhere but at its end. */
export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' })
