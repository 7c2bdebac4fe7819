import type { Editor } from '@tiptap/core'

/** Puts lines before the text, each a paragraph, and the cursor at the end of the last. */
export function beginWith(editor: Editor, lines: string[]): void {
  const paragraphs = lines.map((line) => ({
    type: 'paragraph',
    ...(line && { content: [{ type: 'text', text: line }] }),
  }))
  const end = lines.reduce((size, line) => size + line.length + 2, 0) - 1
  const chain = editor.isEmpty
    ? editor.chain().setContent({ type: 'doc', content: paragraphs }, { emitUpdate: true })
    : editor.chain().insertContentAt(0, paragraphs)
  chain.focus(end).run()
}
