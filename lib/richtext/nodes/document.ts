import { Node } from '@tiptap/core'

/**
 * The whole body. Footnotes may stand nowhere but at its end. Said as two alternatives, in this order: of 'block+ footnotes?'
 * ProseMirror takes footnotes for what comes next by default, and its own commands throw.
 */
export const Document = Node.create({ name: 'doc', topNode: true, content: '(block+ footnotes) | block+' })
