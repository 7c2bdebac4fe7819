import type { Editor } from '@tiptap/core'
import type { MessageKey } from '@/lib/i18n/translator'
import { chain } from './tool'

/** What can be done to the table that the cursor is in. They are shown as words: signs for these are read by nobody. */
export const TABLE_TOOLS: { name: MessageKey; run: (editor: Editor) => void }[] = [
  { name: 'editor.rowAbove', run: (editor) => chain(editor).addRowBefore().run() },
  { name: 'editor.rowBelow', run: (editor) => chain(editor).addRowAfter().run() },
  { name: 'editor.columnBefore', run: (editor) => chain(editor).addColumnBefore().run() },
  { name: 'editor.columnAfter', run: (editor) => chain(editor).addColumnAfter().run() },
  { name: 'editor.headerRow', run: (editor) => chain(editor).toggleHeaderRow().run() },
  { name: 'editor.headerColumn', run: (editor) => chain(editor).toggleHeaderColumn().run() },
  { name: 'editor.mergeCells', run: (editor) => chain(editor).mergeCells().run() },
  { name: 'editor.splitCell', run: (editor) => chain(editor).splitCell().run() },
  { name: 'editor.deleteRow', run: (editor) => chain(editor).deleteRow().run() },
  { name: 'editor.deleteColumn', run: (editor) => chain(editor).deleteColumn().run() },
  { name: 'editor.deleteTable', run: (editor) => chain(editor).deleteTable().run() },
]
